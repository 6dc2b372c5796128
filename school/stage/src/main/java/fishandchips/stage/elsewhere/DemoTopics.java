package fishandchips.stage.elsewhere;

import fishandchips.backends.TopicCreation;
import fishandchips.console.Interruption;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.console.WrongUseException;
import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * The topics and groups of a demo on a Kafka that others run. All names begin with the name of the demo's shop. For one thread.
 */
public final class DemoTopics implements AutoCloseable {

    private static final int AS_THE_BROKERS_SAY = -1;
    private static final Duration DELETED_WITHIN = Duration.ofSeconds(30);

    /** Kafka takes a member that was killed out of its group after 6 s. */
    private static final Duration LEFT_WITHIN = Duration.ofSeconds(10);

    private static final long LOOK_EVERY_MILLIS = 200;

    private static final List<String> OWN = Topics.TO_CREATE.stream()
            .flatMap(topic ->
                    topic.hasDeadLetters() ? Stream.of(topic.name(), topic.deadLetters()) : Stream.of(topic.name()))
            .toList();
    private static final List<String> GROUPS =
            ConsumerGroup.ALL.stream().map(ConsumerGroup::name).toList();

    private final Admin admin;
    private final List<String> names;
    private final List<String> groups;
    private final boolean keep;
    private boolean created;

    /**
     * Those of the shop whose name this process has. Creates none yet.
     *
     * @param client the settings of a Kafka client
     * @param others topics that others create for this demo, and that are deleted like its own
     * @param groups the groups of those who read these
     * @param keep whether they stay at the end
     */
    public DemoTopics(Map<String, String> client, List<String> others, List<String> groups, boolean keep) {
        if (ShopNames.PREFIX.isEmpty()) {
            throw new IllegalStateException("Without a name, a demo's topics would be those of a shop.");
        }
        this.admin = Admin.create(new HashMap<String, Object>(client));
        this.names = Stream.concat(OWN.stream(), others.stream()).toList();
        this.groups = Stream.concat(GROUPS.stream(), groups.stream()).toList();
        this.keep = keep;
    }

    /**
     * Creates the topics, in place of those that an earlier demo has left. No station of this demo must be running.
     *
     * @throws WrongUseException when somebody else plays the same demo there
     * @throws ShopFailedException when Kafka does not delete the old ones
     * @throws fishandchips.backends.BackendFailedException when Kafka does not create the new ones
     */
    public void create(int partitions) throws InterruptedException {
        refuseIfPlayed();
        created = true;
        delete();
        new TopicCreation(partitions, AS_THE_BROKERS_SAY).create(admin, Topics.TO_CREATE);
    }

    private void refuseIfPlayed() throws InterruptedException {
        var preparers = ConsumerGroup.PREPARER.name();
        var waited = new Stopwatch();
        while (hasMembers(preparers)) {
            if (waited.isPast(LEFT_WITHIN)) {
                throw new WrongUseException("Somebody plays %s on this Kafka already: its group %s has members."
                        .formatted(ShopNames.SHOP, preparers));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private boolean hasMembers(String group) throws InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .anyMatch(found -> !found.members().isEmpty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw failure("looked at", e);
        }
    }

    private void delete() throws InterruptedException {
        var there = there();
        answer("deleted", admin.deleteTopics(there).all());
        deleteGroups();
        var waited = new Stopwatch();
        while (!there().isEmpty()) {
            if (waited.isPast(DELETED_WITHIN)) {
                throw new ShopFailedException(String.format(
                        Locale.ROOT,
                        "Kafka has not deleted the topics %s within %d s.",
                        String.join(", ", there),
                        DELETED_WITHIN.toSeconds()));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** A group that is not there cannot be deleted, nor one with a member that was just killed. Kafka forgets the offsets of either. */
    private void deleteGroups() throws InterruptedException {
        for (var deleted : admin.deleteConsumerGroups(groups).deletedGroups().values()) {
            try {
                deleted.get();
            } catch (ExecutionException _) {
                // as good as deleted: its offsets go with the topics
            }
        }
    }

    private List<String> there() throws InterruptedException {
        var all = new HashSet<>(answer("listed", admin.listTopics().names()));
        return names.stream().filter(all::contains).toList();
    }

    private static <T> T answer(String what, KafkaFuture<T> question) throws InterruptedException {
        try {
            return question.get();
        } catch (ExecutionException e) {
            throw failure(what, e);
        }
    }

    private static ShopFailedException failure(String what, ExecutionException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return new ShopFailedException(
                "The topics and groups of %s could not be %s: %s".formatted(ShopNames.SHOP, what, cause.getMessage()),
                e);
    }

    /** Deletes what was created, unless it is to be kept; also when this thread is interrupted. */
    @Override
    public void close() {
        try (admin) {
            if (created && !keep) {
                Interruption.outlast(this::deleteAtTheEnd);
            }
        }
    }

    private void deleteAtTheEnd() {
        try {
            delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
