package fishandchips.fleet.provisioning;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each principal may do on Kafka: what its station does, and nothing else. Nobody may create, alter or delete anything;
 * the user that provisions Kafka is a super user. Reading and writing include describing.
 */
public final class KafkaRights {

    /** The user of the people who manage the shop. */
    public static final String MANAGER = Principal.MANAGER.label();

    private static final String EVERY = ResourcePattern.WILDCARD_RESOURCE;

    private KafkaRights() {}

    /** All of them, also those of the optional modules on the class path. */
    public static Set<AclBinding> all() {
        return Stream.of(
                        StationKind.all().stream().flatMap(KafkaRights::ofEachReader),
                        till(),
                        preparer(),
                        cook(),
                        looksOn(Principal.of(StationKind.BOARD)),
                        looksIntoEverything(Principal.AUDITOR),
                        looksIntoEverything(Principal.MANAGER),
                        mayWriteByHand(Principal.MANAGER),
                        OptionalModule.all().stream().flatMap(module -> module.rights().stream()))
                .flatMap(rights -> rights)
                .collect(Collectors.toSet());
    }

    /**
     * A station with a group reads its topic, and puts aside what it cannot use. It tells of itself, which nobody acts on and no station
     * reads.
     */
    private static Stream<AclBinding> ofEachReader(StationKind kind) {
        var user = kind.label();
        return kind.reads().stream()
                .flatMap(topic -> all(
                        reads(user, topic.name()),
                        joins(user, kind.group()),
                        writes(user, topic.deadLetters()),
                        writes(user, Topics.SHOP_FLOOR.name())));
    }

    /**
     * A till follows both topics for itself, as a member of no group, to tell customers how far their orders are; and the dead letters
     * that say which were given up. It sees how much waits for preparers and cooks, to take no more than they can cook.
     */
    private static Stream<AclBinding> till() {
        var till = StationKind.TILL.label();
        return all(
                reads(till, Topics.ORDERS.name()),
                reads(till, Topics.READY.name()),
                reads(till, Topics.ORDERS.deadLetters()),
                reads(till, Topics.COOK_REQUESTS.deadLetters()),
                writes(till, Topics.ORDERS.name()),
                writes(till, Topics.SHOP_FLOOR.name()),
                may(till, AclOperation.DESCRIBE, ResourceType.TOPIC, Topics.COOK_REQUESTS.name()),
                may(till, AclOperation.DESCRIBE, ResourceType.GROUP, ConsumerGroup.PREPARER.name()),
                may(till, AclOperation.DESCRIBE, ResourceType.GROUP, ConsumerGroup.COOK.name()));
    }

    /** Besides its work it counts the hot cabinet anew: reads all that changes it, and ends what cooks have begun. */
    private static Stream<AclBinding> preparer() {
        var preparer = ShopNames.PREPARER;
        return Stream.concat(
                Topics.STOCK.stream().map(topic -> reads(preparer, topic.name())),
                all(
                        writes(preparer, Topics.READY.name()),
                        writes(preparer, Topics.COOK_REQUESTS.name()),
                        hasTransactions(preparer, ShopNames.PREPARER),
                        reads(preparer, Topics.ORDERS.deadLetters()),
                        reads(preparer, Topics.COOK_REQUESTS.deadLetters()),
                        may(preparer, AclOperation.DESCRIBE, ResourceType.GROUP, ConsumerGroup.COOK.name()),
                        may(preparer, AclOperation.DESCRIBE, ResourceType.GROUP, ConsumerGroup.COOK_SHELF.name()),
                        hasTransactions(preparer, ShopNames.COOK)));
    }

    /** It fills the shelf by a topic, which cooks write and read. */
    private static Stream<AclBinding> cook() {
        var cook = ShopNames.COOK;
        return all(
                writes(cook, Topics.ORDERS.name()),
                hasTransactions(cook, ShopNames.COOK),
                writes(cook, Topics.SHELF.name()),
                reads(cook, Topics.SHELF.name()),
                joins(cook, ConsumerGroup.COOK_SHELF.name()),
                writes(cook, Topics.SHELF.deadLetters()));
    }

    /** All that happens to orders, who has which partition, how far each group is, and how large partitions are. */
    private static Stream<AclBinding> looksOn(Principal principal) {
        var topics = Stream.concat(
                Topics.TO_CREATE.stream().map(Topic::name), Topics.ALL.stream().map(Topic::deadLetters));
        return Stream.of(
                        topics.map(topic -> reads(principal.label(), topic)),
                        ConsumerGroup.ALL.stream()
                                .map(group -> may(principal, AclOperation.DESCRIBE, ResourceType.GROUP, group.name())),
                        all(may(principal, AclOperation.DESCRIBE, ResourceType.CLUSTER, "kafka-cluster")))
                .flatMap(rights -> rights);
    }

    private static Stream<AclBinding> looksIntoEverything(Principal principal) {
        return all(
                may(principal.label(), AclOperation.READ, everyOfThisShop(ResourceType.TOPIC)),
                may(principal.label(), AclOperation.DESCRIBE, everyOfThisShop(ResourceType.GROUP)),
                may(principal.label(), AclOperation.DESCRIBE, everyOfThisShop(ResourceType.TRANSACTIONAL_ID)),
                may(principal, AclOperation.DESCRIBE, ResourceType.CLUSTER, "kafka-cluster"));
    }

    /** All whose names begin with the name of the shop; without one, simply all. */
    private static ResourcePattern everyOfThisShop(ResourceType type) {
        return ShopNames.PREFIX.isEmpty()
                ? new ResourcePattern(type, EVERY, PatternType.LITERAL)
                : new ResourcePattern(type, ShopNames.PREFIX, PatternType.PREFIXED);
    }

    /** Records of orders that were put aside, and what was done about any that was. */
    private static Stream<AclBinding> mayWriteByHand(Principal principal) {
        return Stream.concat(
                        Topics.STEPS.stream().map(Topic::name),
                        Topics.ALL.stream().map(Topic::deadLetters))
                .map(topic -> writes(principal.label(), topic));
    }

    /** A user may read a topic. */
    public static AclBinding reads(String user, String topic) {
        return may(user, AclOperation.READ, ResourceType.TOPIC, topic);
    }

    /** A user may write to a topic. */
    public static AclBinding writes(String user, String topic) {
        return may(user, AclOperation.WRITE, ResourceType.TOPIC, topic);
    }

    /** A user may be a member of a group, and commit its offsets. */
    public static AclBinding joins(String user, String group) {
        return may(user, AclOperation.READ, ResourceType.GROUP, group);
    }

    /** A user may have the transactions of all stations of a kind: each ends what one that has died left open. */
    public static AclBinding hasTransactions(String user, String kind) {
        var ids = new ResourcePattern(
                ResourceType.TRANSACTIONAL_ID, ShopNames.transactionalIds(kind), PatternType.PREFIXED);
        return may(user, AclOperation.WRITE, ids);
    }

    private static AclBinding may(Principal principal, AclOperation operation, ResourceType type, String name) {
        return may(principal.label(), operation, type, name);
    }

    private static AclBinding may(String user, AclOperation operation, ResourceType type, String name) {
        return may(user, operation, new ResourcePattern(type, name, PatternType.LITERAL));
    }

    private static AclBinding may(String user, AclOperation operation, ResourcePattern what) {
        return new AclBinding(what, new AccessControlEntry("User:" + user, EVERY, operation, AclPermissionType.ALLOW));
    }

    private static Stream<AclBinding> all(AclBinding... rights) {
        return List.of(rights).stream();
    }
}
