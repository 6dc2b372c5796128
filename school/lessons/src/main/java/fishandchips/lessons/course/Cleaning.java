package fishandchips.lessons.course;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.console.WrongUseException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConfigResourcesOptions;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.config.ConfigResource;

/** Deletes what a lesson has made in the shop: its groups of all types and their settings, its topics, and its schema. */
public record Cleaning(Classroom room) {

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
        forgetSettings();
        admin.deleteTopics(topics()).all().get();
        dropSchema();
    }

    /**
     * Removes the members of a group that a lesson knows to be dead, if it is there: nobody waits until their sessions have timed out.
     *
     * @param group a consumer group of the lesson
     */
    public void removeMembers(String group) throws Exception {
        if (!room.groups().contains(group)) {
            return;
        }
        var described =
                room.admin().describeConsumerGroups(List.of(group)).all().get();
        if (!Objects.requireNonNull(described.get(group)).members().isEmpty()) {
            room.admin()
                    .removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        }
    }

    /** Kafka keeps the settings of a group that is deleted. */
    private void forgetSettings() throws Exception {
        var groups = room
                .admin()
                .listConfigResources(Set.of(ConfigResource.Type.GROUP), new ListConfigResourcesOptions())
                .all()
                .get()
                .stream()
                .filter(group -> group.name().startsWith(room.prefix()))
                .toList();
        var settings = room.admin().describeConfigs(groups).all().get();
        var deletions = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        settings.forEach((group, config) -> deletions.put(
                group,
                config.entries().stream()
                        .filter(entry -> entry.source() == ConfigSource.DYNAMIC_GROUP_CONFIG)
                        .map(entry -> new AlterConfigOp(entry, OpType.DELETE))
                        .toList()));
        room.admin().incrementalAlterConfigs(deletions).all().get();
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
