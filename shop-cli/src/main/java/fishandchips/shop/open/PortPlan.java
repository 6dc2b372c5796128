package fishandchips.shop.open;

import fishandchips.backends.Ports;
import fishandchips.shop.ShopFailedException;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationName;
import fishandchips.shop.stations.StationPorts;
import java.util.Locale;
import java.util.Map;

/** Which station listens where. */
final class PortPlan {

    private final Map<StationKind, Integer> firstPorts;

    PortPlan(Map<StationKind, Integer> firstPorts) {
        this.firstPorts = firstPorts;
    }

    /**
     * Checks that the stations' known ports are free, before anything is started.
     *
     * @throws ShopFailedException that names the port, and the option for another
     */
    void check(Map<StationKind, Integer> counts) {
        counts.forEach((kind, count) -> {
            for (var slot = 1; slot <= count; slot++) {
                check(new StationName(kind, slot));
            }
        });
    }

    /** Checks the known port of one station, if it has one. */
    void check(StationName name) {
        var port = known(name);
        if (port != 0 && !Ports.isFree(port)) {
            throw new ShopFailedException(String.format(
                    Locale.ROOT,
                    "Port %d, where %s should listen, is taken: free it, or choose another with --%s-port.",
                    port,
                    name,
                    name.kind().label()));
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

    /** A port, or any free one for 0. */
    int orAny(int port) {
        return port == 0 ? Ports.free() : port;
    }

    private int known(StationName name) {
        var first = firstPorts.getOrDefault(name.kind(), 0);
        return first == 0 ? 0 : first + name.slot() - 1;
    }
}
