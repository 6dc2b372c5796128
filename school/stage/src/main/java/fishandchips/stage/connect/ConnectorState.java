package fishandchips.stage.connect;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A connector as Connect describes it.
 *
 * @param connector {@code RUNNING}, {@code STOPPED}, …
 * @param tasks the same of each of its tasks
 * @param insertMode {@code insert} or {@code upsert}
 * @param reason why it has failed, as the last cause says; empty when it has not
 */
record ConnectorState(String connector, List<String> tasks, String insertMode, String reason) {

    private static final String RUNNING = "RUNNING";
    private static final String STOPPED = "STOPPED";
    private static final String FAILED = "FAILED";

    /** What stands before the words of a cause: its class, and what PostgreSQL says of each error. */
    private static final Pattern BEFORE_THE_REASON = Pattern.compile("^(Caused by: )?[\\w.$]+: (ERROR: )?");

    ConnectorState {
        tasks = List.copyOf(tasks);
    }

    /** What Connect answers about one connector when it is asked for {@code expand=info&expand=status}. */
    static ConnectorState of(JsonNode answer) {
        var status = answer.path("status");
        var tasks = status.path("tasks").values();
        return new ConnectorState(
                state(status.path("connector")),
                tasks.stream().map(ConnectorState::state).toList(),
                answer.path("info").path("config").path("insert.mode").asString("insert"),
                Stream.concat(Stream.of(status.path("connector")), tasks.stream())
                        .map(each -> each.path("trace").asString(""))
                        .filter(trace -> !trace.isBlank())
                        .map(ConnectorState::reason)
                        .findFirst()
                        .orElse(""));
    }

    private static String state(JsonNode node) {
        return node.path("state").asString("");
    }

    private static String reason(String trace) {
        var lines = trace.lines().toList();
        var cause = lines.stream()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((_, later) -> later)
                .orElse(lines.getFirst());
        return BEFORE_THE_REASON.matcher(cause).replaceFirst("");
    }

    boolean isFailed() {
        return connector.equals(FAILED) || tasks.contains(FAILED);
    }

    boolean isRunning() {
        return connector.equals(RUNNING) && tasks.contains(RUNNING);
    }

    /** Whether nothing of it runs any more: only then can its offsets be reset. */
    boolean isStopped() {
        return connector.equals(STOPPED) && tasks.isEmpty();
    }

    boolean upserts() {
        return insertMode.equals("upsert");
    }

    /** Such as {@code is running, with insert.mode=upsert}. */
    @Override
    public String toString() {
        var state = isFailed() ? "has failed" : isRunning() ? "is running" : isStopped() ? "is stopped" : "is starting";
        return "%s, with insert.mode=%s".formatted(state, insertMode);
    }
}
