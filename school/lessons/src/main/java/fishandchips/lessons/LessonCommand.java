package fishandchips.lessons;

import fishandchips.console.Interruption;
import fishandchips.console.SafeText;
import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.lessons.course.Course;
import fishandchips.lessons.course.Course.Progress;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LessonPage;
import fishandchips.lessons.course.Notebook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows and begins lessons. */
@Command(
        name = "lesson",
        description = {
            "List the lessons, or read and begin one.",
            "A lesson asks first what you expect, then says what to do; ./shop check N judges it. The shop must be open.",
            "  ./shop lesson 3",
            "  ./shop lesson 3 --answer b"
        })
final class LessonCommand implements Callable<Integer> {

    private final Course course;
    private final Screen screen;
    private final BufferedReader input;

    @Parameters(arity = "0..1", paramLabel = "N", description = "Which lesson; without it they are listed.")
    private @Nullable Integer number;

    @Option(names = "--answer", paramLabel = "ANSWER", description = "What you predict, for scripts.")
    private @Nullable String answer;

    LessonCommand(Course course, Screen screen, Reader input) {
        this.course = course;
        this.screen = screen;
        this.input = new BufferedReader(input);
    }

    @Override
    public Integer call() throws Exception {
        if (number == null) {
            list();
            return 0;
        }
        var lesson = course.lesson(number);
        var notebook = course.notebook(lesson);
        if (notebook.isEmpty()) {
            begin(lesson);
        } else {
            showAgain(lesson, notebook.get());
        }
        return 0;
    }

    private void list() throws IOException {
        for (var lesson : course.lessons()) {
            screen.line("%2s  %-5s  %s"
                    .formatted(
                            lesson.number(),
                            word(course.progress(lesson)),
                            LessonPage.of(lesson.number()).title()));
        }
        screen.line("Begin one with ./shop lesson N.");
    }

    private static String word(Progress progress) {
        return progress.name().toLowerCase(Locale.ROOT);
    }

    private void begin(Lesson lesson) throws Exception {
        course.insistOnTurn(lesson);
        var page = LessonPage.of(lesson.number());
        var given = answer == null ? null : checked(page, answer);
        screen.line(page.question());
        var prediction = given == null ? ask(page, lesson) : given;
        try (var _ = new Interruption(Thread.currentThread()::interrupt)) {
            course.begin(lesson, prediction);
        }
        screen.line(page.rest());
    }

    private void showAgain(Lesson lesson, Notebook notebook) {
        if (answer != null) {
            throw new WrongUseException("You predicted %s already; to start over: ./shop lesson reset %s."
                    .formatted(SafeText.of(notebook.answer()), lesson.number()));
        }
        var page = LessonPage.of(lesson.number());
        screen.line(page.question());
        screen.line("You predicted %s.".formatted(SafeText.of(notebook.answer())));
        screen.line("");
        screen.line(page.rest());
        screen.line("This lesson %s; to start over: ./shop lesson reset %s."
                .formatted(notebook.done() == null ? "has begun" : "is done", lesson.number()));
    }

    private static String checked(LessonPage page, String answer) {
        return page.answer(answer).orElseThrow(() -> new WrongUseException(noAnswer(page, answer)));
    }

    private static String noAnswer(LessonPage page, String answer) {
        return "'%s' is no answer to this question; it wants %s.".formatted(SafeText.of(answer), page.wanted());
    }

    /**
     * Asks until there is an answer.
     *
     * @throws WrongUseException when nobody can be asked, or nothing is typed any more
     */
    private String ask(LessonPage page, Lesson lesson) throws IOException {
        while (screen.isTerminal()) {
            screen.line("Your answer (%s):".formatted(page.wanted()));
            var typed = input.readLine();
            if (typed == null) {
                break;
            }
            var prediction = page.answer(typed);
            if (prediction.isPresent()) {
                screen.line("");
                return prediction.get();
            }
            screen.line(noAnswer(page, typed));
        }
        throw new WrongUseException("A lesson begins with an answer: ./shop lesson %s --answer ANSWER, which is %s."
                .formatted(lesson.number(), page.wanted()));
    }

    @Command(
            name = "run",
            description = {
                "Run the program of a lesson, or what it measures.",
                "  ./shop lesson run 9",
                "  ./shop lesson run 9 crash"
            })
    int run(
            @Parameters(index = "0", paramLabel = "N", description = "Which lesson.") int lesson,
            @Parameters(
                            index = "1",
                            arity = "0..1",
                            paramLabel = "HOW",
                            description = "As the page of the lesson says, such as crash.")
                    @Nullable
                    String variant)
            throws Exception {
        try (var _ = new Interruption(Thread.currentThread()::interrupt)) {
            course.run(course.lesson(lesson), variant, screen);
        }
        return 0;
    }

    @Command(
            name = "reset",
            description = {
                "Forget what you did in a lesson, and delete everything that it made.",
                "  ./shop lesson reset 9"
            })
    int reset(@Parameters(paramLabel = "N", description = "Which lesson.") int lesson) throws Exception {
        try (var _ = new Interruption(() -> {})) {
            var chosen = course.lesson(lesson);
            var scaled = course.scaled(chosen);
            var sentence = course.reset(chosen)
                    ? "Lesson %1$s starts over; begin with ./shop lesson %1$s."
                    : "Lesson %1$s starts over. The shop is closed, and may still have topics of the lesson: open it, and ./shop lesson reset %1$s again.";
            screen.line(sentence.formatted(lesson));
            if (!scaled.isEmpty()) {
                screen.line("The stations stay as they are. To have as many as when it began: ./shop scale %s."
                        .formatted(SafeText.of(String.join(" ", scaled))));
            }
        }
        return 0;
    }
}
