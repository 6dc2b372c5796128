package fishandchips.chaos.fault;

import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;

/** The processes that a fault hits. */
public sealed interface Target {

    /**
     * Reads a name such as {@code preparer-1}, {@code preparer} or {@code redis}.
     *
     * @throws fishandchips.console.WrongUseException when there is no such station, kind or backend
     */
    static Target parse(String name) {
        return BackendKind.named(name)
                .<Target>map(OneBackend::new)
                .orElseGet(() -> name.contains("-")
                        ? new OneStation(StationName.parse(name))
                        : new EveryStation(StationKind.named(name)));
    }

    /** One station's. */
    record OneStation(StationName name) implements Target {

        @Override
        public String toString() {
            return name.toString();
        }
    }

    /** Those of all stations of a kind. */
    record EveryStation(StationKind kind) implements Target {

        @Override
        public String toString() {
            return kind.label();
        }
    }

    /** One backend's. */
    record OneBackend(BackendKind kind) implements Target {

        @Override
        public String toString() {
            return kind.label();
        }
    }
}
