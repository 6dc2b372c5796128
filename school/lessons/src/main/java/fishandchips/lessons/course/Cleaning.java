package fishandchips.lessons.course;

import fishandchips.console.ShopFailedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Deletes what a lesson has made in the shop: its topics, its groups, and its schema. */
record Cleaning(Classroom room) {

    void run() throws Exception {
        var admin = room.admin();
        var groups = room.groups();
        if (!groups.isEmpty()) {
            deleteGroups(groups);
        }
        var topics = topics();
        if (!topics.isEmpty()) {
            admin.deleteTopics(topics).all().get();
        }
        dropSchema();
    }

    private void deleteGroups(List<String> groups) throws Exception {
        room.admin().deleteConsumerGroups(new ArrayList<>(groups)).all().get();
    }

    private Set<String> topics() throws Exception {
        return room.admin().listTopics().names().get().stream()
                .filter(name -> name.startsWith(room.prefix()))
                .collect(Collectors.toSet());
    }

    private void dropSchema() throws Exception {
        try (var database = room.backRoom().database().connect();
                var statement = database.createStatement()) {
            statement.execute("SET client_min_messages TO warning");
            statement.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(room.schema()));
        } catch (SQLException e) {
            throw new ShopFailedException("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }
}
