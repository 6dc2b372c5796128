package fishandchips.backends;

import fishandchips.contract.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The creation of topics, each with one for its dead letters if it has any.
 *
 * @param partitions of each of them that is a journal
 * @param replicationFactor on how many brokers each record is kept; from three on, it counts as written when two have it
 */
public record TopicCreation(int partitions, int replicationFactor) {

    private static final long LOOK_EVERY_MILLIS = 20;

    /**
     * Creates those that are missing, and returns when the broker lists them all.
     *
     * @throws BackendFailedException when the broker does not create them
     */
    public void create(Admin admin, Collection<Topic<?>> topics) {
        create(admin, topics.stream().flatMap(this::withDeadLetters).toList());
    }

    /**
     * Creates topics that hold no events, of which the settings are given by name. Leaves those that are there, and returns
     * when the broker lists them all.
     *
     * @throws BackendFailedException when the broker does not create them
     */
    public void createOthers(Admin admin, int partitions, Map<String, Map<String, String>> topics) {
        create(
                admin,
                topics.entrySet().stream()
                        .map(topic -> topic(topic.getKey(), partitions, topic.getValue()))
                        .toList());
    }

    private static void create(Admin admin, List<NewTopic> wanted) {
        var names = wanted.stream().map(NewTopic::name).collect(Collectors.toSet());
        try {
            var existing = admin.listTopics().names().get();
            createNew(
                    admin,
                    wanted.stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .toList());
            while (!admin.listTopics().names().get().containsAll(names)) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (ExecutionException e) {
            throw new BackendFailedException(
                    "Kafka did not create the topics %s: %s".formatted(names, e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendFailedException("The creation of the topics %s was interrupted.".formatted(names), e);
        }
    }

    /** Creates some, and leaves those that are there. */
    public static void createNew(Admin admin, List<NewTopic> topics) throws ExecutionException, InterruptedException {
        for (var created : admin.createTopics(topics).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) { // another was quicker
                    throw e;
                }
            }
        }
    }

    private Stream<NewTopic> withDeadLetters(Topic<?> topic) {
        var itself = topic(topic.name(), topic.partitions(partitions), topic.settings());
        return topic.hasDeadLetters()
                ? Stream.of(itself, topic(topic.deadLetters(), partitions, topic.deadLetterSettings()))
                : Stream.of(itself);
    }

    private NewTopic topic(String name, int partitions, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        if (replicationFactor >= 3) {
            all.put("min.insync.replicas", "2");
        }
        return new NewTopic(name, partitions, (short) replicationFactor).configs(all);
    }
}
