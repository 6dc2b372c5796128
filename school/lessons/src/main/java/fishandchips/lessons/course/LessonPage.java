package fishandchips.lessons.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page of a lesson, in Markdown. It has three sections: <em>Predict</em> asks one question, <em>Do</em> says what to do, <em>Check</em> what
 * the check looks at. The question offers choices, each a list item that begins with a letter in bold such as {@code * **a** twice}, or wants a number.
 *
 * @param title without the number
 * @param question the page up to the section <em>Do</em>
 * @param rest the page from there on
 * @param choices the letters to choose from; none when the question wants a number
 */
public record LessonPage(String title, String question, String rest, List<String> choices) {

    private static final Pattern TITLE = Pattern.compile("^# Lesson \\d+: (.+)$", Pattern.MULTILINE);
    private static final Pattern CHOICE = Pattern.compile("^\\* \\*\\*([a-z])\\*\\* ", Pattern.MULTILINE);
    private static final String DO = "\n## Do\n";

    /** The page of the lesson with this number. */
    public static LessonPage of(int number) {
        var file = String.format(Locale.ROOT, "/lessons/lesson-%02d.md", number);
        try (var page = Objects.requireNonNull(LessonPage.class.getResourceAsStream(file), file)) {
            return parse(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LessonPage parse(String page) {
        var title = TITLE.matcher(page);
        var cut = page.indexOf(DO);
        if (!title.find() || cut < 0) {
            throw new IllegalArgumentException("A page begins with '# Lesson N: title', and has a section '## Do'.");
        }
        var question = page.substring(0, cut);
        var choices = CHOICE.matcher(question)
                .results()
                .map(choice -> choice.group(1))
                .toList();
        return new LessonPage(title.group(1), question, page.substring(cut + 1), choices);
    }

    /** Reads an answer as the learner typed it; empty when it is none. */
    public Optional<String> answer(String typed) {
        var answer = typed.strip().toLowerCase(Locale.ROOT);
        var isAnswer = choices.isEmpty() ? answer.matches("\\d{1,9}([.]\\d{1,9})?") : choices.contains(answer);
        return isAnswer ? Optional.of(answer) : Optional.empty();
    }

    /** What can be answered: {@code a, b or c}. */
    public String wanted() {
        return choices.isEmpty()
                ? "a number"
                : String.join(", ", choices.subList(0, choices.size() - 1)) + " or " + choices.getLast();
    }
}
