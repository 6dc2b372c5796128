package fishandchips.verification.containers;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.stations.OptionalModule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/** What can be done on Kafka. */
final class KafkaActs {

    private static final List<String> TOPICS = Stream.of(
                    Topics.TO_CREATE.stream().map(Topic::name),
                    Topics.ALL.stream().map(Topic::deadLetters),
                    OptionalModule.all().stream()
                            .flatMap(module ->
                                    module.ownTopics().keySet().stream().sorted()),
                    OptionalModule.all().stream()
                            .flatMap(module ->
                                    module.stateTopics().keySet().stream().sorted()),
                    OptionalModule.all().stream()
                            .flatMap(module -> module.topics().stream())
                            .map(Topic::name)) // their dead letters are empty: no station reads them
            .flatMap(names -> names)
            .toList();
    private static final List<String> STATE = List.of("__consumer_offsets", "__transaction_state");
    private static final List<String> GROUPS = Stream.concat(
                    ConsumerGroup.ALL.stream().map(ConsumerGroup::name),
                    Stream.of("connect", "connect-orders", "statistician", "stockist", "wok", "assembler"))
            .toList();
    private static final List<String> TRANSACTIONS =
            List.of("till-1-0", "preparer-1-0", "cook-1-0", "wok-1-0", "assembler-1-0", "preparer");

    private static final Predicate<Throwable> LOGIN = AuthenticationException.class::isInstance;
    private static final Predicate<Throwable> SENT_AWAY = TimeoutException.class::isInstance; // without a word
    static final Predicate<Throwable> TOPIC = LOGIN.or(TopicAuthorizationException.class::isInstance);
    static final Predicate<Throwable> GROUP = LOGIN.or(GroupAuthorizationException.class::isInstance);
    static final Predicate<Throwable> CLUSTER = LOGIN.or(ClusterAuthorizationException.class::isInstance);
    static final Predicate<Throwable> TRANSACTION = LOGIN.or(TransactionalIdAuthorizationException.class::isInstance);

    private KafkaActs() {}

    /** In this order: what is read was written before, and what is written into is there. */
    static List<Act> all() {
        var acts = new ArrayList<Act>();
        acts.addAll(doors());
        TOPICS.forEach(
                topic -> acts.add(new Act("write " + topic, key -> KafkaTrials.write(key, topic), TOPIC.or(CLUSTER))));
        GROUPS.forEach(
                group -> acts.add(new Act("join the group " + group, key -> KafkaTrials.join(key, group), GROUP)));
        GROUPS.forEach(group -> acts.addAll(KafkaAdminActs.withGroup(group)));
        TRANSACTIONS.forEach(
                id -> acts.add(new Act("have transactions as " + id, key -> KafkaTrials.begin(key, id), TRANSACTION)));
        acts.addAll(KafkaAdminActs.withTransactions());
        STATE.forEach(
                topic -> acts.add(new Act("write " + topic, key -> KafkaTrials.write(key, topic), TOPIC.or(CLUSTER))));
        TOPICS.forEach(topic -> acts.add(new Act("read " + topic, key -> KafkaTrials.read(key, topic), TOPIC)));
        STATE.forEach(topic -> acts.add(new Act("read " + topic, key -> KafkaTrials.read(key, topic), TOPIC)));
        acts.addAll(KafkaAdminActs.withTopics());
        acts.addAll(KafkaAdminActs.withCluster());
        return acts;
    }

    private static List<Act> doors() {
        return List.of(
                new Act("come in at the stations' door", key -> KafkaTrials.knock(KafkaTrials.stations(key)), LOGIN),
                new Act("… with a wrong password", key -> KafkaTrials.knock(KafkaTrials.stations(key.forged())), LOGIN),
                new Act("… without a name", _ -> KafkaTrials.knock(KafkaTrials.namelessAtStations()), SENT_AWAY),
                new Act("come in at the office's door", key -> KafkaTrials.knock(KafkaTrials.office(key)), LOGIN),
                new Act(
                        "… under the name admin",
                        key -> KafkaTrials.knock(KafkaTrials.office(key.under("admin"))),
                        LOGIN),
                new Act(
                        "… under the name broker",
                        key -> KafkaTrials.knock(KafkaTrials.office(key.under("broker"))),
                        LOGIN),
                new Act("… without a name", _ -> KafkaTrials.knock(KafkaTrials.namelessAtOffice()), SENT_AWAY));
    }
}
