package fishandchips.fleet.open;

import fishandchips.backends.Ports;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Assigns ports to stations and backends. */
final class PortPlan {

    private final OpenSettings settings;
    private final Map<StationKind, Integer> firstPorts;

    PortPlan(OpenSettings settings) {
        this.settings = settings;
        this.firstPorts = new ConcurrentHashMap<>(settings.firstPorts());
    }

    /** Stations of kinds that the shop did not have before get these ports. */
    void add(Map<StationKind, Integer> more) {
        firstPorts.putAll(more);
    }

    /**
     * Checks that all known ports are free and differ, before anything is started.
     *
     * @throws WrongUseException that names two that would listen on one port
     * @throws ShopFailedException that names those that are taken, and the option that moves them all
     */
    void check() {
        var ports = new LinkedHashMap<String, Integer>();
        settings.counts().entrySet().stream()
                .flatMap(each -> IntStream.rangeClosed(1, each.getValue())
                        .mapToObj(slot -> new StationName(each.getKey(), slot)))
                .sorted()
                .forEach(name -> ports.put(name.toString(), known(name)));
        for (var backend : BackendKind.values()) {
            ports.put(backend.label(), settings.backendPorts().getOrDefault(backend, 0));
        }
        ports.values().removeIf(port -> port == 0);
        refuseSharedPort(ports);
        refuse(ports.entrySet().stream().map(each -> taken(each.getKey(), each.getValue())));
    }

    private static void refuseSharedPort(Map<String, Integer> ports) {
        var owners = new HashMap<Integer, String>();
        ports.forEach((name, port) -> {
            var other = owners.putIfAbsent(port, name);
            if (other != null) {
                throw new WrongUseException(String.format(
                        Locale.ROOT,
                        "Both %s and %s would listen on port %d: give one of them another.",
                        other,
                        name,
                        port));
            }
        });
    }

    /** Checks the known port of one station, if it has one. */
    void check(StationName name) {
        refuse(Stream.of(taken(name)));
    }

    private Optional<String> taken(StationName name) {
        return taken(name.toString(), known(name));
    }

    private static Optional<String> taken(String name, int port) {
        return port == 0 || Ports.isFree(port)
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "port %d (%s)", port, name));
    }

    private static void refuse(Stream<Optional<String>> taken) {
        var names = taken.flatMap(Optional::stream).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            throw new ShopFailedException(
                    "Something else listens on %s: end it, or open this shop with --move-ports 1000, which moves all ports of it."
                            .formatted(names));
        }
    }

    /** The ports for a station. The free ones differ with every call. */
    StationPorts of(StationName name) {
        var management = Ports.free();
        if (!name.kind().hasAddress()) {
            return new StationPorts(management, management);
        }
        var known = known(name);
        return new StationPorts(known == 0 ? Ports.free() : known, management);
    }

    /** The port for a backend. A free one differs with every call. */
    int of(BackendKind backend) {
        var known = settings.backendPorts().getOrDefault(backend, 0);
        return known == 0 ? Ports.free() : known;
    }

    /** The known port of the first station of a kind; 0 when it may have any. */
    int first(StationKind kind) {
        return firstPorts.getOrDefault(kind, 0);
    }

    private int known(StationName name) {
        var first = first(name.kind());
        return first == 0 ? 0 : first + name.slot() - 1;
    }
}
