package fishandchips.verification.containers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What Kafka's administrator can do, and an intruder would like to. */
final class KafkaAdminActs {

    private KafkaAdminActs() {}

    static List<Act> withGroup(String group) {
        var offsets = Map.of(new TopicPartition(KafkaTrials.topicOf(group), 0), new OffsetAndMetadata(0));
        return List.of(
                admin(
                        "see how far the group %s is".formatted(group),
                        KafkaActs.GROUP,
                        admin -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(group)),
                admin(
                        "move the group %s".formatted(group),
                        KafkaActs.GROUP.or(KafkaActs.TOPIC),
                        admin -> admin.alterConsumerGroupOffsets(group, offsets).all()),
                admin(
                        "forget the group %s".formatted(group),
                        KafkaActs.GROUP,
                        admin -> admin.deleteConsumerGroups(List.of(group)).all()));
    }

    static List<Act> withTransactions() {
        return List.of(
                admin(
                        "end what preparer-1-0 left open",
                        KafkaActs.TRANSACTION,
                        admin -> admin.fenceProducers(List.of("preparer-1-0")).all()),
                admin(
                        "end what cook-1-0 left open",
                        KafkaActs.TRANSACTION,
                        admin -> admin.fenceProducers(List.of("cook-1-0")).all()),
                admin(
                        "see the transactions of preparer-1-0",
                        KafkaActs.TRANSACTION,
                        admin -> admin.describeTransactions(List.of("preparer-1-0"))
                                .all()));
    }

    static List<Act> withTopics() {
        var orders = new ConfigResource(ConfigResource.Type.TOPIC, "orders");
        var forget = new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET);
        return List.of(
                admin(
                        "create a topic",
                        KafkaActs.TOPIC,
                        admin -> admin.createTopics(List.of(new NewTopic("burglary", Optional.of(1), Optional.empty())))
                                .all()),
                admin(
                        "delete orders",
                        KafkaActs.TOPIC,
                        admin -> admin.deleteTopics(List.of("orders")).all()),
                admin(
                        "delete records of orders",
                        KafkaActs.TOPIC,
                        admin -> admin.deleteRecords(
                                        Map.of(new TopicPartition("orders", 0), RecordsToDelete.beforeOffset(0)))
                                .all()),
                admin(
                        "give orders more partitions",
                        KafkaActs.TOPIC,
                        admin -> admin.createPartitions(Map.of("orders", NewPartitions.increaseTo(12)))
                                .all()),
                admin(
                        "see the settings of orders",
                        KafkaActs.TOPIC,
                        admin -> admin.describeConfigs(List.of(orders)).all()),
                admin(
                        "change the settings of orders",
                        KafkaActs.TOPIC,
                        admin -> admin.incrementalAlterConfigs(Map.of(orders, List.of(forget)))
                                .all()));
    }

    static List<Act> withCluster() {
        var broker = new ConfigResource(ConfigResource.Type.BROKER, "");
        var laxity =
                new AlterConfigOp(new ConfigEntry("unclean.leader.election.enable", "true"), AlterConfigOp.OpType.SET);
        var everyTopic = new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL);
        var everything = new AccessControlEntry("User:*", "*", AclOperation.ALL, AclPermissionType.ALLOW);
        var scram = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
        return List.of(
                admin(
                        "see who may do what",
                        KafkaActs.CLUSTER,
                        admin -> admin.describeAcls(AclBindingFilter.ANY).values()),
                admin(
                        "give rights",
                        KafkaActs.CLUSTER,
                        admin -> admin.createAcls(List.of(new AclBinding(everyTopic, everything)))
                                .all()),
                admin(
                        "take rights",
                        KafkaActs.CLUSTER,
                        admin -> admin.deleteAcls(List.of(AclBindingFilter.ANY)).all()),
                admin(
                        "see the users",
                        KafkaActs.CLUSTER,
                        admin -> admin.describeUserScramCredentials().all()),
                admin(
                        "change a password",
                        KafkaActs.CLUSTER,
                        admin -> admin.alterUserScramCredentials(
                                        List.of(new UserScramCredentialUpsertion("auditor", scram, "burgled")))
                                .all()),
                admin(
                        "see the settings of the brokers",
                        KafkaActs.CLUSTER,
                        admin -> admin.describeConfigs(List.of(broker)).all()),
                admin(
                        "change the settings of the brokers",
                        KafkaActs.CLUSTER,
                        admin -> admin.incrementalAlterConfigs(Map.of(broker, List.of(laxity)))
                                .all()),
                admin(
                        "see the controllers",
                        KafkaActs.CLUSTER,
                        admin -> admin.describeMetadataQuorum().quorumInfo()),
                admin(
                        "send a broker away",
                        KafkaActs.CLUSTER,
                        admin -> admin.unregisterBroker(99).all()));
    }

    @FunctionalInterface
    private interface Errand {
        KafkaFuture<?> with(Admin admin);
    }

    private static Act admin(String name, Predicate<Throwable> refusal, Errand errand) {
        return new Act(
                name,
                key -> {
                    try (var admin = Admin.create(KafkaTrials.stations(key))) {
                        errand.with(admin).get();
                    }
                },
                refusal);
    }
}
