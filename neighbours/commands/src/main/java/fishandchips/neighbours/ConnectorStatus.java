package fishandchips.neighbours;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a connector is, as Kafka Connect's REST API tells it.
 *
 * @param connector the connector itself
 * @param tasks those that copy its records
 */
record ConnectorStatus(String name, Part connector, List<Part> tasks) {

    /** A connector that was created a moment ago has no tasks yet. */
    ConnectorStatus {
        tasks = List.copyOf(Objects.requireNonNullElse(tasks, List.of()));
    }

    /**
     * A connector or a task.
     *
     * @param id the number of a task; null for a connector
     * @param state such as {@code RUNNING}, {@code PAUSED} or {@code FAILED}
     * @param worker host and port of the worker that runs it
     * @param trace why it failed; null unless it did
     */
    record Part(
            @Nullable Integer id,
            String state,
            @JsonProperty("worker_id") String worker,
            @Nullable String trace) {

        /** Why it failed: the first line of the trace, and a line for each cause. */
        List<String> reasons() {
            var lines = trace == null ? List.<String>of() : trace.lines().toList();
            return Stream.concat(lines.stream().limit(1), lines.stream().skip(1).filter(line -> line.startsWith(CAUSE)))
                    .toList();
        }

        /** The innermost cause: a task wraps it in a sentence that all failures have. */
        String reason() {
            var all = reasons();
            return all.isEmpty() ? "" : all.getLast().replaceFirst("^" + CAUSE, "");
        }
    }

    private static final String CAUSE = "Caused by: ";
}
