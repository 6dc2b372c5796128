package fishandchips.fleet.provisioning;

import fishandchips.backends.TopicCreation;
import fishandchips.console.WrongUseException;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.FixedSettings;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.ShopTopics;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** Gives Kafka its users, their rights, and the topics. Can be done again at any time; what is right is left alone. */
record KafkaProvisioning(Map<String, String> client, Function<Principal, String> passwords) {

    private static final int ITERATIONS = 4096;

    /** Copies of each record when there are brokers enough. */
    private static final int ENOUGH_COPIES = 3;

    /** Whether there is a topic of orders. */
    boolean isProvisioned() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.copyOf(client))) {
            return admin.listTopics().names().get().contains(Topics.ORDERS.name());
        }
    }

    /** Whether an order was ever written. */
    boolean hasOrders() throws ExecutionException, InterruptedException {
        if (!isProvisioned()) {
            return false;
        }
        try (var admin = Admin.create(Map.copyOf(client))) {
            var orders = Topics.ORDERS.name();
            var topic = admin.describeTopics(List.of(orders)).allTopicNames().get();
            var ends = topic.values().stream()
                    .flatMap(description -> description.partitions().stream())
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(orders, partition.partition()), _ -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream().anyMatch(end -> end.offset() > 0);
        }
    }

    /**
     * Returns on how many brokers each record will be.
     *
     * @param partitions of each journal; 0 for as many as there are, or else {@value Topic#PARTITIONS}
     * @throws WrongUseException when there is another number of them
     */
    int provision(int partitions) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.copyOf(client))) {
            var brokers = admin.describeCluster().nodes().get().size();
            var settled = settle(admin, partitions);
            admin.alterUserScramCredentials(users()).all().get();
            grantRights(admin);
            var copies = Math.min(brokers, ENOUGH_COPIES);
            createTopics(admin, new TopicCreation(settled, copies));
            return copies;
        }
    }

    private static void createTopics(Admin admin, TopicCreation creation) {
        var modules = OptionalModule.all();
        ShopTopics.of(modules).create(admin, creation);
        modules.forEach(module -> creation.createOthers(admin, 1, module.ownTopics()));
    }

    private static int settle(Admin admin, int wanted) throws ExecutionException, InterruptedException {
        var orders = Topics.ORDERS.name();
        if (!admin.listTopics().names().get().contains(orders)) {
            return wanted == 0 ? Topic.PARTITIONS : FixedSettings.checkedPartitions(wanted);
        }
        var topics = admin.describeTopics(List.of(orders)).allTopicNames().get();
        var settled = Objects.requireNonNull(topics.get(orders)).partitions().size();
        if (wanted != 0 && wanted != settled) {
            throw new WrongUseException(String.format(
                    Locale.ROOT,
                    "Topics of this shop have %d partitions for as long as it has data: leave out SHOP_PARTITIONS, or"
                            + " delete the shop and all its data first, with docker compose down -v --remove-orphans.",
                    settled));
        }
        return settled;
    }

    private List<UserScramCredentialAlteration> users() {
        return Stream.concat(Principal.using(BackendKind.KAFKA), Stream.of(Principal.AUDITOR, Principal.MANAGER))
                .map(this::user)
                .toList();
    }

    private UserScramCredentialAlteration user(Principal principal) {
        var info = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        return new UserScramCredentialUpsertion(principal.label(), info, passwords.apply(principal));
    }

    private static void grantRights(Admin admin) throws ExecutionException, InterruptedException {
        var wanted = KafkaRights.all();
        admin.createAcls(wanted).all().get();
        var tooMany =
                new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
        tooMany.removeAll(wanted);
        admin.deleteAcls(tooMany.stream().map(AclBinding::toFilter).toList())
                .all()
                .get();
    }
}
