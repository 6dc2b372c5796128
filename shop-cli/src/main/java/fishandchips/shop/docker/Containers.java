package fishandchips.shop.docker;

import fishandchips.shop.WrongUseException;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationPorts;
import fishandchips.shop.stations.StationState;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The containers of the shop at one moment.
 *
 * @param all also those that have ended
 */
record Containers(List<Container> all) {

    private static final String LOOPBACK = "127.0.0.1";

    /** Asks Docker. */
    static Containers now(Compose compose) throws IOException, InterruptedException {
        return new Containers(Container.parse(compose.ask("ps", "--all", "--format", "json")));
    }

    /**
     * Insists that the shop is open.
     *
     * @throws WrongUseException when it is not
     */
    Containers insistOnOpen() {
        if (!isOpen()) {
            throw notOpen();
        }
        return this;
    }

    /** Whether a station runs, or something that stations need. */
    boolean isOpen() {
        return all.stream().anyMatch(Container::isRunning);
    }

    static WrongUseException notOpen() {
        return new WrongUseException("The shop is not open. Open it with ./shop --docker open.");
    }

    /** The stations of a kind that run, in order; those that cannot be reached from outside have the port 0. */
    List<StationState> stations(StationKind kind) {
        return all.stream()
                .filter(Container::isRunning)
                .flatMap(container -> station(container, kind).stream())
                .sorted(Comparator.comparing(StationState::name))
                .toList();
    }

    private static Optional<StationState> station(Container container, StationKind kind) {
        var port = container.port().orElse(0);
        return container
                .station()
                .filter(name -> name.kind() == kind)
                .map(name ->
                        new StationState(name, LOOPBACK, new StationPorts(port, port), null, container.isReady(), 0));
    }
}
