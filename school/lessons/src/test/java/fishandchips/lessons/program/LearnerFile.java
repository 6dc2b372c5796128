package fishandchips.lessons.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.lessons.LessonShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * The file that a learner edits in the shop of the tests.
 *
 * @param name of its class
 */
public record LearnerFile(int lesson, String name) {

    private Path path() {
        return LessonShop.folder().home().resolve(Path.of("lessons", String.valueOf(lesson), name + ".java"));
    }

    /** The learner follows the page. */
    public void solve() {
        var solution = String.format(Locale.ROOT, "/programs/solved/%02d/%s.java.txt", lesson, name);
        try (var file = Objects.requireNonNull(LearnerFile.class.getResourceAsStream(solution), solution)) {
            Files.write(path(), file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The learner edits one place, which must be there. */
    public void replace(String old, String replacement) {
        try {
            var text = Files.readString(path(), UTF_8);
            if (!text.contains(old)) {
                throw new AssertionError("%s does not contain %s".formatted(path(), old));
            }
            Files.writeString(path(), text.replace(old, replacement), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
