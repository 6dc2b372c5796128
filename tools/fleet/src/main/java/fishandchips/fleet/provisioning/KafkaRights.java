package fishandchips.fleet.provisioning;

import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.Arrays;
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
final class KafkaRights {

    private static final String EVERY = ResourcePattern.WILDCARD_RESOURCE;

    private KafkaRights() {}

    /** All of them. */
    static Set<AclBinding> all() {
        return Arrays.stream(Principal.values()).flatMap(KafkaRights::of).collect(Collectors.toSet());
    }

    /** Nobody acts on what a station says of itself, and no station reads it. */
    private static AclBinding tellsOfItself(Principal principal) {
        return writes(principal, Topics.SHOP_FLOOR.name());
    }

    private static Stream<AclBinding> of(Principal principal) {
        return switch (principal) {
            // A till follows both topics for itself, as a member of no group, to tell customers how far their orders
            // are; and the dead letters that say which were given up. It sees how much waits for preparers and cooks,
            // to take no more than they can cook.
            case TILL ->
                all(
                        reads(principal, Topics.ORDERS),
                        reads(principal, Topics.READY),
                        reads(principal, Topics.ORDERS.deadLetters()),
                        reads(principal, Topics.COOK_REQUESTS.deadLetters()),
                        writes(principal, Topics.ORDERS.name()),
                        tellsOfItself(principal),
                        may(principal, AclOperation.DESCRIBE, ResourceType.TOPIC, Topics.COOK_REQUESTS.name()),
                        may(principal, AclOperation.DESCRIBE, ResourceType.GROUP, Principal.PREPARER.label()),
                        may(principal, AclOperation.DESCRIBE, ResourceType.GROUP, Principal.COOK.label()));
            case PREPARER ->
                Stream.concat(
                        all(
                                reads(principal, Topics.ORDERS),
                                isInItsGroup(principal),
                                writes(principal, Topics.READY.name()),
                                writes(principal, Topics.COOK_REQUESTS.name()),
                                writes(principal, Topics.ORDERS.deadLetters()),
                                tellsOfItself(principal),
                                hasTransactions(principal)),
                        takesStock(principal));
            case COOK ->
                Stream.concat(
                        all(
                                reads(principal, Topics.COOK_REQUESTS),
                                isInItsGroup(principal),
                                writes(principal, Topics.ORDERS.name()),
                                writes(principal, Topics.COOK_REQUESTS.deadLetters()),
                                tellsOfItself(principal),
                                hasTransactions(principal)),
                        fillsTheShelf(principal));
            case ACCOUNTANT ->
                all(
                        reads(principal, Topics.ORDERS),
                        isInItsGroup(principal),
                        writes(principal, Topics.ORDERS.deadLetters()),
                        tellsOfItself(principal));
            case DELIVERY ->
                all(
                        reads(principal, Topics.READY),
                        isInItsGroup(principal),
                        writes(principal, Topics.READY.deadLetters()),
                        tellsOfItself(principal));
            case BOARD -> looksOn(principal);
            case AUDITOR -> looksIntoEverything(principal);
            case MANAGER -> Stream.concat(looksIntoEverything(principal), mayWriteByHand(principal));
        };
    }

    /** By a topic, which cooks write and read. */
    private static Stream<AclBinding> fillsTheShelf(Principal principal) {
        return all(
                writes(principal, Topics.SHELF.name()),
                reads(principal, Topics.SHELF),
                may(principal, AclOperation.READ, ResourceType.GROUP, "cook-shelf"),
                writes(principal, Topics.SHELF.deadLetters()));
    }

    /** Counts the hot cabinet anew: reads all that changes it, and ends what cooks have begun. */
    private static Stream<AclBinding> takesStock(Principal principal) {
        return all(
                reads(principal, Topics.COOK_REQUESTS),
                reads(principal, Topics.READY),
                reads(principal, Topics.SHELF),
                reads(principal, Topics.ORDERS.deadLetters()),
                reads(principal, Topics.COOK_REQUESTS.deadLetters()),
                may(principal, AclOperation.DESCRIBE, ResourceType.GROUP, "cook"),
                may(principal, AclOperation.DESCRIBE, ResourceType.GROUP, "cook-shelf"),
                hasTransactions(principal, Principal.COOK));
    }

    /** All that happens to orders, who has which partition, how far each group is, and how large partitions are. */
    private static Stream<AclBinding> looksOn(Principal principal) {
        var topics = Stream.concat(
                Topics.TO_CREATE.stream().map(Topic::name), Topics.ALL.stream().map(Topic::deadLetters));
        var groups = Stream.of("preparer", "cook", "cook-shelf", "accountant", "delivery");
        return Stream.of(
                        topics.map(topic -> reads(principal, topic)),
                        groups.map(group -> may(principal, AclOperation.DESCRIBE, ResourceType.GROUP, group)),
                        all(may(principal, AclOperation.DESCRIBE, ResourceType.CLUSTER, "kafka-cluster")))
                .flatMap(rights -> rights);
    }

    private static Stream<AclBinding> looksIntoEverything(Principal principal) {
        return all(
                may(principal, AclOperation.READ, ResourceType.TOPIC, EVERY),
                may(principal, AclOperation.DESCRIBE, ResourceType.GROUP, EVERY),
                may(principal, AclOperation.DESCRIBE, ResourceType.TRANSACTIONAL_ID, EVERY),
                may(principal, AclOperation.DESCRIBE, ResourceType.CLUSTER, "kafka-cluster"));
    }

    /** Records of orders that were put aside, and what was done about any that was. */
    private static Stream<AclBinding> mayWriteByHand(Principal principal) {
        return Stream.concat(
                        Topics.STEPS.stream().map(Topic::name),
                        Topics.ALL.stream().map(Topic::deadLetters))
                .map(topic -> writes(principal, topic));
    }

    private static AclBinding reads(Principal principal, Topic<?> topic) {
        return reads(principal, topic.name());
    }

    private static AclBinding reads(Principal principal, String topic) {
        return may(principal, AclOperation.READ, ResourceType.TOPIC, topic);
    }

    private static AclBinding writes(Principal principal, String topic) {
        return may(principal, AclOperation.WRITE, ResourceType.TOPIC, topic);
    }

    private static AclBinding isInItsGroup(Principal principal) {
        return may(principal, AclOperation.READ, ResourceType.GROUP, principal.label());
    }

    /** Of all stations of its kind: each ends what one that has died left open. */
    private static AclBinding hasTransactions(Principal principal) {
        return hasTransactions(principal, principal);
    }

    private static AclBinding hasTransactions(Principal principal, Principal whose) {
        var ids = new ResourcePattern(ResourceType.TRANSACTIONAL_ID, whose.label() + "-", PatternType.PREFIXED);
        return may(principal, AclOperation.WRITE, ids);
    }

    private static AclBinding may(Principal principal, AclOperation operation, ResourceType type, String name) {
        return may(principal, operation, new ResourcePattern(type, name, PatternType.LITERAL));
    }

    private static AclBinding may(Principal principal, AclOperation operation, ResourcePattern what) {
        var who = "User:" + principal.label();
        return new AclBinding(what, new AccessControlEntry(who, EVERY, operation, AclPermissionType.ALLOW));
    }

    private static Stream<AclBinding> all(AclBinding... rights) {
        return List.of(rights).stream();
    }
}
