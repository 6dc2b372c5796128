package fishandchips.shop.open;

import fishandchips.console.WrongUseException;
import fishandchips.contract.ShopName;
import fishandchips.fleet.FixedSettings;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.OpenSettings.Feature;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a shop is opened, as options of a command. */
final class ShopOptions {

    /** The others of a kind follow. */
    private static final int HIGHEST_PORT = 65_535 - StationKind.MOST;

    @Option(names = "--fresh", description = "Forget all that the shop knows: orders, takings, portions.")
    private boolean fresh;

    @Option(
            names = "--breakable",
            description = "Put something between stations and backends that ./shop chaos can break; slower.")
    private boolean breakable;

    @Option(
            names = "--hands-on",
            description = "Put buttons on the board that place orders, add and remove, kill and freeze stations.")
    private boolean handsOn;

    @Option(names = "--tills", paramLabel = "N", defaultValue = "1", description = "How many tills (default: 1).")
    private int tills;

    @Option(
            names = "--preparers",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many preparers (default: 1).")
    private int preparers;

    @Option(names = "--cooks", paramLabel = "N", defaultValue = "1", description = "How many cooks (default: 1).")
    private int cooks;

    @Option(
            names = "--accountants",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many accountants (default: 1).")
    private int accountants;

    @Option(
            names = "--deliveries",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many deliveries (default: 1).")
    private int deliveries;

    @Option(
            names = "--partitioning",
            paramLabel = "MODE",
            description = {
                "How tills choose the partition of an order: order, none, till, constant, numbered, plaice or portion"
                        + " (default: order). See docs/partitioning.md."
            })
    private @Nullable String partitioning;

    @Option(
            names = "--shop",
            paramLabel = "NAME",
            description = "The name of a shop that is opened for the first time: its topics, groups, keys and schemas"
                    + " begin with it (default: none).")
    private @Nullable String name = System.getenv(ShopName.VARIABLE);

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description =
                    "How many partitions each topic has in a shop that is opened for the first time, 1 to 60 (default: 6).")
    private @Nullable Integer partitions;

    @Option(names = "--no-board", description = "Open no board to watch the shop on.")
    private boolean noBoard;

    @Option(
            names = "--without",
            paramLabel = "STATION",
            split = ",",
            description = "Start no station of this kind, and print how an IDE starts it; may be repeated.")
    private List<String> without = List.of();

    @Option(
            names = "--move-ports",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Add this to every port below, so that another shop of this machine can keep them (default: 0).")
    private int movePorts;

    @Option(
            names = "--till-port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description =
                    "The first till's port, the others follow (default: ${DEFAULT-VALUE}; 0 for any, as with all ports).")
    private int tillPort;

    @Option(
            names = "--accountant-port",
            paramLabel = "PORT",
            defaultValue = "8090",
            description = "The first accountant's port (default: ${DEFAULT-VALUE}).")
    private int accountantPort;

    @Option(
            names = "--delivery-port",
            paramLabel = "PORT",
            defaultValue = "8100",
            description = "The first delivery's port (default: ${DEFAULT-VALUE}).")
    private int deliveryPort;

    @Option(
            names = "--board-port",
            paramLabel = "PORT",
            defaultValue = "8200",
            description = "The first board's port (default: ${DEFAULT-VALUE}).")
    private int boardPort;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "" + OpenSettings.KAFKA_PORT,
            description = "Kafka's port (default: ${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(
            names = "--redis-port",
            paramLabel = "PORT",
            defaultValue = "" + OpenSettings.REDIS_PORT,
            description = "Redis' port (default: ${DEFAULT-VALUE}).")
    private int redisPort;

    @Option(
            names = "--postgres-port",
            paramLabel = "PORT",
            defaultValue = "" + OpenSettings.POSTGRES_PORT,
            description = "PostgreSQL's port (default: ${DEFAULT-VALUE}).")
    private int postgresPort;

    /**
     * What they come to.
     *
     * @param modules those that the shop is opened with
     * @throws WrongUseException when one of them makes no sense
     */
    OpenSettings settings(List<OptionalModule> modules) {
        var settings = new OpenSettings(
                counts(modules),
                firstPorts(modules),
                Map.of(
                        BackendKind.KAFKA, moved(kafkaPort),
                        BackendKind.REDIS, moved(redisPort),
                        BackendKind.POSTGRES, moved(postgresPort)),
                features(),
                Gear.LAPTOP.telling(stationSettings()),
                Set.of(),
                modules,
                partitions == null ? null : FixedSettings.checkedPartitions(partitions),
                Map.of());
        for (var label : without) {
            settings = settings.without(kind(label, modules));
        }
        return settings;
    }

    private static StationKind kind(String label, List<OptionalModule> modules) {
        var kind = StationKind.named(label);
        if (!OptionalModule.stations(modules).contains(kind)) {
            throw new WrongUseException(
                    "The shop has a %s only with the option of its optional module: leave out --without %s, or say both."
                            .formatted(label, label));
        }
        return kind;
    }

    /** How far all ports are from the usual ones. */
    int movePorts() {
        return movePorts;
    }

    /** The name of the shop: the one that is wanted, or else the one that the shop in the folder has. */
    String name(ShopFolder folder) {
        if (name == null) {
            return fresh ? "" : FixedSettings.of(folder).name();
        }
        try {
            return ShopName.checked(name);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, String> stationSettings() {
        if (partitioning == null) {
            return Map.of();
        }
        var mode = PartitioningName.parse(partitioning).toString();
        return Map.of("SHOP_TILL_PARTITIONING", mode, "SHOP_PREPARER_PARTITIONING", mode);
    }

    private Map<StationKind, Integer> counts(List<OptionalModule> modules) {
        var counts = new HashMap<StationKind, Integer>();
        OptionalModule.stations(modules).forEach(kind -> counts.put(kind, 1));
        counts.putAll(Map.of(
                StationKind.TILL, tills,
                StationKind.PREPARER, preparers,
                StationKind.COOK, cooks,
                StationKind.ACCOUNTANT, accountants,
                StationKind.DELIVERY, deliveries,
                StationKind.BOARD, noBoard ? 0 : 1));
        counts.forEach(StationKind::checked);
        return counts;
    }

    private Map<StationKind, Integer> firstPorts(List<OptionalModule> modules) {
        var ports = new HashMap<StationKind, Integer>();
        OptionalModule.stations(modules).stream()
                .filter(StationKind::hasAddress)
                .forEach(kind -> ports.put(kind, moved(kind.ports().server())));
        ports.putAll(Map.of(
                StationKind.TILL, moved(tillPort),
                StationKind.ACCOUNTANT, moved(accountantPort),
                StationKind.DELIVERY, moved(deliveryPort),
                StationKind.BOARD, moved(boardPort)));
        return ports;
    }

    private Set<Feature> features() {
        var features = EnumSet.noneOf(Feature.class);
        if (fresh) {
            features.add(Feature.FRESH);
        }
        if (breakable) {
            features.add(Feature.BREAKABLE);
        }
        if (handsOn && !noBoard) {
            features.add(Feature.HANDS_ON);
        }
        return features;
    }

    private int moved(int port) {
        if (port == 0) {
            return 0;
        }
        var moved = (long) port + movePorts;
        if (moved < 1 || moved > HIGHEST_PORT) {
            throw new WrongUseException(String.format(
                    Locale.ROOT,
                    "There is no port %d%s; give one from 1 to %d, or 0 for any.",
                    moved,
                    movePorts == 0 ? "" : String.format(Locale.ROOT, " (%d moved by --move-ports %d)", port, movePorts),
                    HIGHEST_PORT));
        }
        return Math.toIntExact(moved);
    }
}
