package fishandchips.secondkitchen;

import static fishandchips.fleet.provisioning.KafkaRights.hasTransactions;
import static fishandchips.fleet.provisioning.KafkaRights.reads;
import static fishandchips.fleet.provisioning.KafkaRights.writes;
import static fishandchips.fleet.stations.BackendKind.KAFKA;

import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.provisioning.KafkaRights;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationPorts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;

/** The second kitchen: a wok, and an assembler, which joins the parts of orders for both kitchens. */
public final class SecondKitchenModule implements OptionalModule {

    public static final StationKind WOK = new StationKind(
            ShopNames.WOK,
            "second-kitchen/wok-service",
            new StationPorts(8710, 8710),
            "",
            Topics.ORDERS,
            List.of(KAFKA));

    public static final StationKind ASSEMBLER = new StationKind(
            ShopNames.ASSEMBLER,
            "second-kitchen/assembler-service",
            new StationPorts(8720, 8720),
            "",
            Topics.KITCHEN_PARTS,
            List.of(KAFKA));

    /** Later than Kafka forgets the orders and their parts. */
    private static final Duration REMEMBERED = Topic.RETENTION.plus(Topic.SEGMENT.multipliedBy(2));

    @Override
    public String name() {
        return "second-kitchen";
    }

    @Override
    public String description() {
        return "Open the second kitchen, which cooks Chinese food in a wok; also in a shop that is open.";
    }

    @Override
    public List<StationKind> stations() {
        return List.of(WOK, ASSEMBLER);
    }

    @Override
    public List<Topic<?>> topics() {
        return List.of(Topics.KITCHEN_PARTS);
    }

    /** The wok's notes, and the changelogs of the assembler's two stores, which Kafka Streams names so. */
    @Override
    public Map<String, Map<String, String>> stateTopics() {
        return Map.of(
                ShopNames.WOK_MEMORY, forgotten("delete", REMEMBERED),
                ShopNames.ASSEMBLER_PENDING, Map.of("cleanup.policy", "compact"),
                ShopNames.ASSEMBLER_ASSEMBLED, forgotten("compact,delete", REMEMBERED.plusDays(1)));
    }

    private static Map<String, String> forgotten(String policy, Duration after) {
        return Map.of(
                "cleanup.policy", policy,
                "retention.ms", String.valueOf(after.toMillis()),
                "segment.ms", String.valueOf(Topic.SEGMENT.toMillis()));
    }

    @Override
    public List<AclBinding> rights() {
        return Stream.of(ofWok(), ofAssembler(), ofOthers())
                .flatMap(rights -> rights)
                .toList();
    }

    private static Stream<AclBinding> ofWok() {
        var wok = WOK.label();
        return Stream.of(
                writes(wok, Topics.READY.name()),
                writes(wok, Topics.KITCHEN_PARTS.name()),
                reads(wok, ShopNames.WOK_MEMORY),
                writes(wok, ShopNames.WOK_MEMORY),
                hasTransactions(wok, wok));
    }

    private static Stream<AclBinding> ofAssembler() {
        var assembler = ASSEMBLER.label();
        var changelogs = Stream.of(ShopNames.ASSEMBLER_PENDING, ShopNames.ASSEMBLER_ASSEMBLED)
                .flatMap(topic -> Stream.of(reads(assembler, topic), writes(assembler, topic)));
        return Stream.concat(
                changelogs, Stream.of(writes(assembler, Topics.READY.name()), hasTransactions(assembler, assembler)));
    }

    /** The preparer writes parts, and reads them when it counts the cabinet again; tills and the board tell of them. */
    private static Stream<AclBinding> ofOthers() {
        var parts = Topics.KITCHEN_PARTS.name();
        var letters = Topics.KITCHEN_PARTS.deadLetters();
        var lookers = Stream.of(StationKind.TILL, StationKind.BOARD)
                .flatMap(kind -> Stream.of(reads(kind.label(), parts), reads(kind.label(), letters)));
        return Stream.concat(
                lookers,
                Stream.of(
                        reads(ShopNames.PREPARER, parts),
                        writes(ShopNames.PREPARER, parts),
                        writes(KafkaRights.MANAGER, parts),
                        writes(KafkaRights.MANAGER, letters)));
    }

    /** Tills sell its dishes, and preparers leave them to it. */
    @Override
    public Map<String, String> settings(StationKind kind, Function<StationKind, URI> addresses) {
        return kind.equals(StationKind.TILL) || kind.equals(StationKind.PREPARER)
                ? Map.of("SHOP_%s_SECOND_KITCHEN".formatted(kind.label().toUpperCase(Locale.ROOT)), "true")
                : Map.of();
    }
}
