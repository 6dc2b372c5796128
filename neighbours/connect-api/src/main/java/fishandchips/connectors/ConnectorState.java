package fishandchips.connectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a connector is, as Kafka Connect tells it.
 *
 * @param connector the connector itself
 * @param tasks those that copy its records; one that was created a moment ago has none yet
 * @param settings such as {@code topics}
 */
public record ConnectorState(String name, Part connector, List<Part> tasks, Map<String, String> settings) {

    private static final String RUNNING = "RUNNING";

    public ConnectorState {
        tasks = List.copyOf(tasks);
        settings = Map.copyOf(settings);
    }

    /** What Connect answers about one connector when it is asked for {@code expand=info&expand=status}. */
    static ConnectorState of(String name, JsonNode answer) {
        var status = answer.path("status");
        return new ConnectorState(
                name,
                Part.of(status.path("connector")),
                status.path("tasks").valueStream().map(Part::of).toList(),
                answer.path("info").path("config").properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().asString(""))));
    }

    /**
     * A connector or a task.
     *
     * @param id the number of a task; null for a connector
     * @param state such as {@code RUNNING}, {@code PAUSED} or {@code FAILED}
     * @param worker host and port of the worker that runs it
     * @param trace why it failed; empty unless it did
     */
    public record Part(@Nullable Integer id, String state, String worker, String trace) {

        private static final String CAUSE = "Caused by: ";

        /** What stands before the words of a cause: its class, and what PostgreSQL says of each error. */
        private static final Pattern BEFORE_THE_REASON =
                Pattern.compile("^(Caused by: )?[\\w.$]+\\.\\w+(Exception|Error): (ERROR: )?");

        private static Part of(JsonNode node) {
            return new Part(
                    node.path("id").isInt() ? node.path("id").asInt() : null,
                    node.path("state").asString(""),
                    node.path("worker_id").asString(""),
                    node.path("trace").asString(""));
        }

        public boolean isFailed() {
            return state.equals("FAILED");
        }

        /** Why it failed: the first line of the trace, and a line for each cause. */
        public List<String> causes() {
            var lines = trace.lines().toList();
            return Stream.concat(lines.stream().limit(1), lines.stream().skip(1).filter(line -> line.startsWith(CAUSE)))
                    .toList();
        }

        /** What the last cause says: a task wraps it in a sentence that all failures have. */
        public String reason() {
            var all = causes();
            return all.isEmpty() ? "" : BEFORE_THE_REASON.matcher(all.getLast()).replaceFirst("");
        }
    }

    /** The connector and all of its tasks. */
    public Stream<Part> parts() {
        return Stream.concat(Stream.of(connector), tasks.stream());
    }

    /** The first of these that has failed; empty when none has. */
    public Optional<Part> failure() {
        return parts().filter(Part::isFailed).findFirst();
    }

    public boolean isRunning() {
        return connector.state().equals(RUNNING)
                && tasks.stream().anyMatch(task -> task.state().equals(RUNNING));
    }

    /** Whether nothing of it runs any more: only then can its offsets be reset. */
    public boolean isStopped() {
        return connector.state().equals("STOPPED") && tasks.isEmpty();
    }
}
