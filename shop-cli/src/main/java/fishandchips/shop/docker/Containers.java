package fishandchips.shop.docker;

import fishandchips.shop.WrongUseException;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationName;
import java.io.IOException;
import java.util.List;

/**
 * The containers of the shop at one moment.
 *
 * @param all also those that have ended
 */
record Containers(List<Container> all) {

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

    /** The stations of a kind that run. */
    List<StationName> stations(StationKind kind) {
        return all.stream()
                .filter(Container::isRunning)
                .flatMap(container -> container.station().stream())
                .filter(name -> name.kind() == kind)
                .toList();
    }
}
