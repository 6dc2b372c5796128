package fishandchips.lessons.alternatives.queue;

import static java.util.stream.Collectors.joining;

import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.lessons.course.Classroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** A run of lesson 16: two preparers serve the same number of orders from a table, and from a topic. */
record QueueEvening(Classroom room, Screen screen) {

    /** What the learner edits. */
    static final String FILE = "claim.sql";

    static final int ORDERS = 200;

    /** How long a preparer works on an order. */
    static final Duration WORK = Duration.ofMillis(5);

    void run() throws Exception {
        var claim = claim(room.folder().resolve(FILE));
        screen.line("A preparer takes its next order as %s says:"
                .formatted(room.folder().resolve(FILE)));
        claim.lines().forEach(line -> screen.line("  " + line));
        screen.line(QueueFigures.HEADINGS);
        try (var table = QueueTable.connect(room)) {
            var run = table.runs().size() + 1;
            screen.line(new TableQueue(room, table, run, claim).serve().row());
            screen.line(new TopicQueue(room, run).serve().row());
        }
    }

    /** The statement, without the lines that are comments. */
    static String claim(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("--"))
                    .collect(joining("\n")); // a comment may end a line
        } catch (NoSuchFileException e) {
            throw new WrongUseException("%s is gone; ./shop lesson reset 16, and begin anew.".formatted(file));
        }
    }
}
