package fishandchips.shop.docker;

import fishandchips.shop.open.OpenSettings;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationName;
import fishandchips.shop.stations.StationPorts;
import fishandchips.shop.stations.StationState;
import java.util.List;
import java.util.Map;

/** Where customers come in: the only port on this machine. Behind it, each connection leads to another till. */
final class Door {

    static final String SETTING = "SHOP_TILL_PORT";

    private static final String SERVICE = "door";
    private static final String LOOPBACK = "127.0.0.1";

    private Door() {}

    /** What the compose file is told: the port that an option asks for; nothing when the environment shall decide. */
    static Map<String, String> setting(OpenSettings settings) {
        var usual = StationKind.TILL.firstPort();
        var port = settings.firstPorts().getOrDefault(StationKind.TILL, usual);
        return port == usual ? Map.of() : Map.of(SETTING, String.valueOf(port));
    }

    /** The tills as customers see them: one that stands for all; none when there is no door. */
    static List<StationState> of(Containers containers) {
        return containers.all().stream()
                .filter(container ->
                        container.isRunning() && container.service().equals(SERVICE))
                .flatMap(container -> container.port().stream())
                .map(Door::till)
                .toList();
    }

    private static StationState till(int port) {
        var name = new StationName(StationKind.TILL, 1);
        return new StationState(name, LOOPBACK, new StationPorts(port, port), null, true, 0);
    }
}
