package fishandchips.shop.containers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What can be done on Kafka. */
final class KafkaActs {

    private static final String STATIONS = "kafka:9092";
    private static final String OFFICE = "kafka:9094";

    private static final List<String> TOPICS =
            List.of("orders", "cook-requests", "ready", "orders-dlt", "cook-requests-dlt", "ready-dlt");
    private static final List<String> STATE = List.of("__consumer_offsets", "__transaction_state");
    private static final List<String> GROUPS = List.of("preparer", "cook", "accountant", "delivery");
    private static final List<String> TRANSACTIONS = List.of("till-1-0", "preparer-1-0", "cook-1-0", "preparer");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(5);

    private static final Predicate<Throwable> LOGIN = AuthenticationException.class::isInstance;
    private static final Predicate<Throwable> SENT_AWAY = TimeoutException.class::isInstance; // without a word
    private static final Predicate<Throwable> TOPIC = TopicAuthorizationException.class::isInstance;
    private static final Predicate<Throwable> GROUP = GroupAuthorizationException.class::isInstance;
    private static final Predicate<Throwable> CLUSTER = ClusterAuthorizationException.class::isInstance;
    private static final Predicate<Throwable> TRANSACTION = TransactionalIdAuthorizationException.class::isInstance;

    private KafkaActs() {}

    /** In this order: what is read was written before, and what is written into is there. */
    static List<Act> all() {
        var acts = new ArrayList<Act>();
        acts.addAll(doors());
        TOPICS.forEach(topic -> acts.add(new Act("write " + topic, key -> write(key, topic), TOPIC.or(CLUSTER))));
        GROUPS.forEach(group -> acts.add(new Act("join the group " + group, key -> join(key, group), GROUP)));
        GROUPS.forEach(group -> acts.addAll(withGroup(group)));
        TRANSACTIONS.forEach(id -> acts.add(new Act("have transactions as " + id, key -> begin(key, id), TRANSACTION)));
        acts.addAll(withTransactions());
        STATE.forEach(topic -> acts.add(new Act("write " + topic, key -> write(key, topic), TOPIC.or(CLUSTER))));
        TOPICS.forEach(topic -> acts.add(new Act("read " + topic, key -> read(key, topic), TOPIC)));
        STATE.forEach(topic -> acts.add(new Act("read " + topic, key -> read(key, topic), TOPIC)));
        acts.addAll(withTopics());
        acts.addAll(withCluster());
        return acts;
    }

    private static List<Act> doors() {
        return List.of(
                new Act("come in at the stations' door", key -> knock(scram(key)), LOGIN),
                new Act("… with a wrong password", key -> knock(scram(key.forged())), LOGIN),
                new Act("… without a name", _ -> knock(nameless(STATIONS)), SENT_AWAY),
                new Act("come in at the office's door", key -> knock(plain(key)), LOGIN),
                new Act("… under the name admin", key -> knock(plain(key.under("admin"))), LOGIN),
                new Act("… under the name broker", key -> knock(plain(key.under("broker"))), LOGIN),
                new Act("… without a name", _ -> knock(nameless(OFFICE)), SENT_AWAY));
    }

    private static List<Act> withGroup(String group) {
        var offsets = Map.of(new TopicPartition(topicOf(group), 0), new OffsetAndMetadata(0));
        return List.of(
                admin(
                        "see how far the group %s is".formatted(group),
                        GROUP,
                        admin -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(group)),
                admin(
                        "move the group %s".formatted(group),
                        GROUP.or(TOPIC),
                        admin -> admin.alterConsumerGroupOffsets(group, offsets).all()),
                admin(
                        "forget the group %s".formatted(group),
                        GROUP,
                        admin -> admin.deleteConsumerGroups(List.of(group)).all()));
    }

    private static List<Act> withTransactions() {
        return List.of(
                admin(
                        "end what preparer-1-0 left open",
                        TRANSACTION,
                        admin -> admin.fenceProducers(List.of("preparer-1-0")).all()),
                admin(
                        "end what cook-1-0 left open",
                        TRANSACTION,
                        admin -> admin.fenceProducers(List.of("cook-1-0")).all()),
                admin(
                        "see the transactions of preparer-1-0",
                        TRANSACTION,
                        admin -> admin.describeTransactions(List.of("preparer-1-0"))
                                .all()));
    }

    private static List<Act> withTopics() {
        var orders = new ConfigResource(ConfigResource.Type.TOPIC, "orders");
        var forget = new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET);
        return List.of(
                admin(
                        "create a topic",
                        TOPIC,
                        admin -> admin.createTopics(List.of(new NewTopic("burglary", Optional.of(1), Optional.empty())))
                                .all()),
                admin(
                        "delete orders",
                        TOPIC,
                        admin -> admin.deleteTopics(List.of("orders")).all()),
                admin(
                        "delete records of orders",
                        TOPIC,
                        admin -> admin.deleteRecords(
                                        Map.of(new TopicPartition("orders", 0), RecordsToDelete.beforeOffset(0)))
                                .all()),
                admin(
                        "give orders more partitions",
                        TOPIC,
                        admin -> admin.createPartitions(Map.of("orders", NewPartitions.increaseTo(12)))
                                .all()),
                admin(
                        "see the settings of orders",
                        TOPIC,
                        admin -> admin.describeConfigs(List.of(orders)).all()),
                admin(
                        "change the settings of orders",
                        TOPIC,
                        admin -> admin.incrementalAlterConfigs(Map.of(orders, List.of(forget)))
                                .all()));
    }

    private static List<Act> withCluster() {
        var broker = new ConfigResource(ConfigResource.Type.BROKER, "");
        var laxity =
                new AlterConfigOp(new ConfigEntry("unclean.leader.election.enable", "true"), AlterConfigOp.OpType.SET);
        var everyTopic = new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL);
        var everything = new AccessControlEntry("User:*", "*", AclOperation.ALL, AclPermissionType.ALLOW);
        var scram = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
        return List.of(
                admin(
                        "see who may do what",
                        CLUSTER,
                        admin -> admin.describeAcls(AclBindingFilter.ANY).values()),
                admin(
                        "give rights",
                        CLUSTER,
                        admin -> admin.createAcls(List.of(new AclBinding(everyTopic, everything)))
                                .all()),
                admin(
                        "take rights",
                        CLUSTER,
                        admin -> admin.deleteAcls(List.of(AclBindingFilter.ANY)).all()),
                admin(
                        "see the users",
                        CLUSTER,
                        admin -> admin.describeUserScramCredentials().all()),
                admin(
                        "change a password",
                        CLUSTER,
                        admin -> admin.alterUserScramCredentials(
                                        List.of(new UserScramCredentialUpsertion("auditor", scram, "burgled")))
                                .all()),
                admin(
                        "see the settings of the brokers",
                        CLUSTER,
                        admin -> admin.describeConfigs(List.of(broker)).all()),
                admin(
                        "change the settings of the brokers",
                        CLUSTER,
                        admin -> admin.incrementalAlterConfigs(Map.of(broker, List.of(laxity)))
                                .all()),
                admin(
                        "see the controllers",
                        CLUSTER,
                        admin -> admin.describeMetadataQuorum().quorumInfo()),
                admin(
                        "send a broker away",
                        CLUSTER,
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
                    try (var admin = Admin.create(scram(key))) {
                        errand.with(admin).get();
                    }
                },
                refusal);
    }

    private static void knock(Map<String, Object> client) throws Exception {
        try (var admin = Admin.create(client)) {
            admin.describeCluster().nodes().get();
        }
    }

    private static void write(Key key, String topic) throws Exception {
        try (var producer = producer(scram(key))) {
            producer.send(new ProducerRecord<>(topic, new byte[] {1})).get();
        }
    }

    private static void begin(Key key, String transactionalId) {
        var settings = scram(key);
        settings.put("transactional.id", transactionalId);
        try (var producer = producer(settings)) {
            producer.initTransactions();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> settings) {
        settings.put("max.block.ms", PATIENCE.toMillis());
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static void join(Key key, String group) {
        var settings = scram(key);
        settings.put("group.id", group);
        try (var consumer = consumer(settings)) {
            consumer.subscribe(Set.of(topicOf(key.name())));
            untilEnough(consumer, () -> !consumer.assignment().isEmpty());
        }
    }

    /** Something that the principal may read, so that it is for the group that it is sent away. */
    private static String topicOf(String principal) {
        return switch (principal) {
            case "cook" -> "cook-requests";
            case "delivery" -> "ready";
            default -> "orders";
        };
    }

    private static void read(Key key, String topic) {
        try (var consumer = consumer(scram(key))) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            untilEnough(consumer, () -> partitions.stream().anyMatch(partition -> consumer.position(partition) > 0));
        }
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static void untilEnough(Consumer<?, ?> consumer, BooleanSupplier enough) {
        var start = System.nanoTime();
        while (!enough.getAsBoolean()) {
            consumer.poll(Duration.ofMillis(100));
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        "Nothing came within " + TimeUnit.NANOSECONDS.toSeconds(PATIENCE.toNanos()) + " s.");
            }
        }
    }

    private static Map<String, Object> scram(Key key) {
        return login(STATIONS, "SCRAM-SHA-512", "org.apache.kafka.common.security.scram.ScramLoginModule", key);
    }

    private static Map<String, Object> plain(Key key) {
        return login(OFFICE, "PLAIN", "org.apache.kafka.common.security.plain.PlainLoginModule", key);
    }

    private static Map<String, Object> login(String door, String mechanism, String module, Key key) {
        var settings = client(door, PATIENCE);
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", mechanism);
        settings.put(
                "sasl.jaas.config",
                "%s required username=\"%s\" password=\"%s\";".formatted(module, key.name(), key.password()));
        return settings;
    }

    private static Map<String, Object> nameless(String door) {
        return client(door, SHORT_PATIENCE);
    }

    private static Map<String, Object> client(String door, Duration patience) {
        return new HashMap<>(Map.of(
                "bootstrap.servers", door,
                "request.timeout.ms", (int) patience.toMillis(),
                "default.api.timeout.ms", (int) patience.toMillis()));
    }
}
