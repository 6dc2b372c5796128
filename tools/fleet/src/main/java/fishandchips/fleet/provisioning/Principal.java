package fishandchips.fleet.provisioning;

import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may use the backends, each under a name and a password of its own.
 *
 * @param label the name to log in with, to Kafka, Redis and PostgreSQL alike
 */
record Principal(String label) {

    /** Reads everything and changes nothing: the commands status and cash-up. */
    static final Principal AUDITOR = new Principal("auditor");

    /** Reads the topics, and changes what only people change: the command that sends dead letters again. */
    static final Principal MANAGER = new Principal("manager");

    /** The stations of a kind share one. */
    static Principal of(StationKind kind) {
        return new Principal(kind.label());
    }

    /** Those of the stations that use a backend. */
    static Stream<Principal> using(BackendKind backend) {
        return StationKind.all().stream()
                .filter(kind -> kind.backends().contains(backend))
                .map(Principal::of);
    }

    /** The kinds of stations that need one, also of the optional modules on the class path: those that use a backend. */
    static List<StationKind> stations() {
        return StationKind.all().stream()
                .filter(kind -> !kind.backends().isEmpty())
                .toList();
    }

    /** One for each kind of station that uses a backend, and those of people. */
    static List<Principal> all() {
        return Stream.concat(stations().stream().map(Principal::of), Stream.of(AUDITOR, MANAGER))
                .toList();
    }
}
