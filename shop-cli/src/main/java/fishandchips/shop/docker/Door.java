package fishandchips.shop.docker;

import fishandchips.shop.open.OpenSettings;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationName;
import fishandchips.shop.stations.StationPorts;
import fishandchips.shop.stations.StationState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The only ports on this machine. Behind each of them, every connection leads to another station of a kind. */
enum Door {
    /** Where people look in. */
    WINDOW("window", StationKind.BOARD, "SHOP_BOARD_PORT"),
    /** Where customers come in. */
    DOOR("door", StationKind.TILL, "SHOP_TILL_PORT");

    private static final String LOOPBACK = "127.0.0.1";

    private final String service;
    private final StationKind kind;
    private final String setting;

    Door(String service, StationKind kind, String setting) {
        this.service = service;
        this.kind = kind;
        this.setting = setting;
    }

    /** What the compose file is told: the ports that options ask for; nothing of those that the environment shall decide. */
    static Map<String, String> settings(OpenSettings settings) {
        return Arrays.stream(values())
                .filter(door -> door.port(settings) != door.kind.firstPort())
                .collect(Collectors.toMap(door -> door.setting, door -> String.valueOf(door.port(settings))));
    }

    private int port(OpenSettings settings) {
        return settings.firstPorts().getOrDefault(kind, kind.firstPort());
    }

    /** How many of each there shall be, by service: none where nobody is behind it. */
    static Map<String, Integer> counts(OpenSettings settings) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var door : values()) {
            counts.put(door.service, Math.min(1, settings.counts().getOrDefault(door.kind, 0)));
        }
        return counts;
    }

    /** The stations as people see them: one that stands for all of a kind; none when the door is not there. */
    List<StationState> of(Containers containers) {
        return containers.all().stream()
                .filter(container ->
                        container.isRunning() && container.service().equals(service))
                .flatMap(container -> container.port().stream())
                .map(this::station)
                .toList();
    }

    private StationState station(int port) {
        return new StationState(new StationName(kind, 1), LOOPBACK, new StationPorts(port, port), null, true, 0);
    }

    /** How to have another port, for when one is taken. */
    static String otherPorts() {
        Function<Door, String> hint = door -> "--%s-port or %s".formatted(door.kind.label(), door.setting);
        return Arrays.stream(values()).map(hint).collect(Collectors.joining(", "));
    }
}
