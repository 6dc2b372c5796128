package fishandchips.neighbours;

import fishandchips.connectors.ConnectorState;
import fishandchips.connectors.ConnectorState.Part;
import fishandchips.console.SafeText;
import fishandchips.console.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Connectors as people read them. */
final class ConnectorText {

    private static final int REASON = 300;
    private static final int REFUSAL = 500;

    private ConnectorText() {}

    /** What Kafka Connect refuses, or that it does not answer. */
    static String of(RuntimeException failure) {
        return SafeText.of(String.valueOf(failure.getMessage()), REFUSAL);
    }

    /** A table, and a line for each part that failed. */
    static List<String> list(List<ConnectorState> connectors) {
        if (connectors.isEmpty()) {
            return List.of("Kafka Connect has no connectors.");
        }
        var table = new Table("CONNECTOR", "STATE", "TASKS", "WORKER");
        connectors.forEach(each -> table.row(
                SafeText.of(each.name()),
                each.connector().state(),
                each.tasks().isEmpty() ? "none" : tasks(each),
                SafeText.of(each.connector().worker())));
        return Stream.concat(
                        table.lines().stream(), connectors.stream().flatMap(connector -> failures(connector).stream()))
                .toList();
    }

    /** Such as {@code 0 RUNNING, 1 FAILED}. */
    private static String tasks(ConnectorState connector) {
        return connector.tasks().stream()
                .map(task -> String.format(Locale.ROOT, "%d %s", task.id(), task.state()))
                .collect(Collectors.joining(", "));
    }

    private static List<String> failures(ConnectorState connector) {
        return connector
                .parts()
                .filter(Part::isFailed)
                .map(part -> "%s failed: %s".formatted(name(connector, part), SafeText.of(part.reason(), REASON)))
                .toList();
    }

    private static String name(ConnectorState connector, Part part) {
        var name = SafeText.of(connector.name());
        return part.id() == null ? name : String.format(Locale.ROOT, "Task %d of %s", part.id(), name);
    }

    /** One connector with each of its tasks, and all causes of what failed. */
    static List<String> show(ConnectorState connector) {
        var table = new Table("CONNECTOR", "STATE", "WORKER");
        connector.parts().forEach(part -> table.row(name(connector, part), part.state(), SafeText.of(part.worker())));
        var lines = new ArrayList<>(table.lines());
        connector.parts().filter(Part::isFailed).forEach(part -> {
            lines.add("");
            lines.add(name(connector, part) + " failed:");
            part.causes().forEach(reason -> lines.add("  " + SafeText.of(reason, REASON)));
        });
        return lines;
    }

    /** A connector in one line, with the reason when it failed. */
    static String line(ConnectorState connector) {
        var state = "Connector %s is %s, tasks: %s."
                .formatted(
                        SafeText.of(connector.name()),
                        connector.connector().state(),
                        connector.tasks().isEmpty() ? "none" : tasks(connector));
        return Stream.concat(Stream.of(state), failures(connector).stream()).collect(Collectors.joining(" "));
    }
}
