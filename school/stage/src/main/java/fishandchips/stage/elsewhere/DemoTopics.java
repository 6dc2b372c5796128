package fishandchips.stage.elsewhere;

import fishandchips.backends.TopicCreation;
import fishandchips.console.ShopFailedException;
import fishandchips.console.WrongUseException;
import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topics;
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

/** The topics of a demo on a Kafka that others run. All names begin with the name of the demo's shop. */
public final class DemoTopics implements AutoCloseable {

    private static final int AS_THE_BROKERS_SAY = -1;
    private static final int LOOKS = 150;
    private static final long LOOK_EVERY_MILLIS = 200;

    private static final List<String> NAMES = Topics.TO_CREATE.stream()
            .flatMap(topic -> topic.hasDeadLetters()
                    ? Stream.of(topic.name(), topic.deadLetters())
                    : Stream.of(topic.name()))
            .toList();
    private static final List<String> GROUPS =
            ConsumerGroup.ALL.stream().map(ConsumerGroup::name).toList();

    private final Admin admin;
    private final boolean keep;

    private DemoTopics(Admin admin, boolean keep) {
        this.admin = admin;
        this.keep = keep;
    }

    /**
     * Creates them, in place of those that an earlier demo has left.
     *
     * @param client the settings of a Kafka client
     * @param keep whether they stay at the end
     * @throws WrongUseException when somebody else plays the same demo there
     * @throws ShopFailedException when Kafka does not create them
     */
    public static DemoTopics create(Map<String, String> client, int partitions, boolean keep) throws InterruptedException {
        if (ShopNames.PREFIX.isEmpty()) {
            throw new IllegalStateException("Without a name, a demo's topics would be those of a shop.");
        }
        var admin = Admin.create(new HashMap<String, Object>(client));
        try {
            refuseIfPlayed(admin);
            delete(admin);
            new TopicCreation(partitions, AS_THE_BROKERS_SAY).create(admin, Topics.TO_CREATE);
            return new DemoTopics(admin, keep);
        } catch (InterruptedException | RuntimeException e) {
            admin.close();
            throw e;
        }
    }

    private static void refuseIfPlayed(Admin admin) throws InterruptedException {
        var preparers = ConsumerGroup.PREPARER.name();
        try {
            var group = admin.describeConsumerGroups(List.of(preparers)).all().get().get(preparers);
            if (group != null && !group.members().isEmpty()) {
                throw new WrongUseException("Somebody plays %s on this Kafka already: its group %s has members."
                        .formatted(ShopNames.SHOP, preparers));
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw failure(e);
            }
        }
    }

    private static void delete(Admin admin) throws InterruptedException {
        var there = there(admin);
        answer(admin.deleteTopics(there).all());
        for (var look = 0; !there(admin).isEmpty(); look++) {
            if (look == LOOKS) {
                throw new ShopFailedException(String.format(
                        Locale.ROOT, "Kafka has not deleted the topics %s within 30 s.", String.join(", ", there)));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static List<String> there(Admin admin) throws InterruptedException {
        var all = new HashSet<>(answer(admin.listTopics().names()));
        return NAMES.stream().filter(all::contains).toList();
    }

    private static <T> T answer(KafkaFuture<T> question) throws InterruptedException {
        try {
            return question.get();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static ShopFailedException failure(ExecutionException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return new ShopFailedException("The topics of the demo could not be made ready: %s".formatted(cause.getMessage()), e);
    }

    /** A group that is not there cannot be deleted, which is as good. */
    private void deleteGroups() throws InterruptedException {
        for (var deleted : admin.deleteConsumerGroups(GROUPS).deletedGroups().values()) {
            try {
                deleted.get();
            } catch (ExecutionException _) {
                // it was not there
            }
        }
    }

    /** Deletes them and their groups, unless they are to be kept. */
    @Override
    public void close() {
        try (admin) {
            if (!keep) {
                admin.deleteTopics(there(admin)).all().get();
                deleteGroups();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }
}
