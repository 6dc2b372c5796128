package fishandchips.chaos.fault;

import fishandchips.fleet.backends.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How the stations of a kind reach one backend. */
public record Link(StationKind station, BackendKind backend) {

    /** All that there are, in the order in which an order meets them. */
    public static final List<Link> ALL =
            Arrays.stream(StationKind.values()).flatMap(Link::of).toList();

    private static Stream<Link> of(StationKind station) {
        var kafka = new Link(station, BackendKind.KAFKA);
        return switch (station) {
            case TILL, BOARD -> Stream.of(kafka);
            case PREPARER, COOK -> Stream.of(kafka, new Link(station, BackendKind.REDIS));
            case ACCOUNTANT, DELIVERY -> Stream.of(kafka, new Link(station, BackendKind.POSTGRES));
        };
    }

    /** As it is called in commands: {@code till-kafka}. */
    @Override
    public String toString() {
        return station.label() + "-" + backend.label();
    }
}
