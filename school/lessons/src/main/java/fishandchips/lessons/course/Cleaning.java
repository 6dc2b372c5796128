package fishandchips.lessons.course;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.console.WrongUseException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupState;

/** Deletes what a lesson has made in the shop: its groups of all types, its topics, and its schema. */
record Cleaning(Classroom room) {

    /** A group keeps a member that was killed until its session has timed out. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long PAUSE_MILLIS = 200;

    void run() throws Exception {
        awaitNoMembers();
        var admin = room.admin();
        admin.deleteConsumerGroups(groups().map(GroupListing::groupId)
                        .toList()) // share groups, too: Kafka does not ask for the type
                .all()
                .get();
        admin.deleteTopics(topics()).all().get();
        dropSchema();
    }

    /**
     * Waits until no process reads in a group of this lesson any more.
     *
     * @throws WrongUseException when one goes on
     */
    void awaitNoMembers() throws Exception {
        var watch = new Stopwatch();
        for (var busy = busyGroups(); !busy.isEmpty(); busy = busyGroups()) {
            if (watch.isPast(PATIENCE)) {
                throw new WrongUseException(
                        "The group %s still has a member: end the program that reads in it with Ctrl-C, and try again. Kafka forgets one that was killed after 45 s."
                                .formatted(busy.getFirst()));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private List<String> busyGroups() throws Exception {
        return groups().filter(
                        group -> group.groupState().filter(Cleaning::isOver).isEmpty())
                .map(GroupListing::groupId)
                .toList();
    }

    private static boolean isOver(GroupState state) {
        return state == GroupState.EMPTY || state == GroupState.DEAD;
    }

    private Stream<GroupListing> groups() throws Exception {
        return room.admin().listGroups().all().get().stream()
                .filter(group -> group.groupId().startsWith(room.prefix()));
    }

    private List<String> topics() throws Exception {
        return room.admin().listTopics().names().get().stream()
                .filter(name -> name.startsWith(room.prefix()))
                .toList();
    }

    private void dropSchema() throws Exception {
        if (room.shop().look().backends().stream().noneMatch(each -> each.name().equals("postgres"))) {
            return;
        }
        try (var database = room.backRoom().database().connect();
                var statement = database.createStatement()) {
            statement.execute("SET client_min_messages TO warning");
            statement.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(room.schema()));
        } catch (SQLException e) {
            throw new ShopFailedException("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }
}
