package fishandchips.lessons;

import fishandchips.console.Interruption;
import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.lessons.course.Course;
import fishandchips.lessons.course.Course.Progress;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LessonPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Locale;
import java.util.Optional;
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
            "  ./shop lesson run 9"
        })
final class LessonCommand implements Callable<Integer> {

    private final Course course;
    private final Screen screen;

    @Parameters(arity = "0..1", paramLabel = "N", description = "Which lesson; without it they are listed.")
    private @Nullable Integer number;

    @Option(names = "--answer", paramLabel = "ANSWER", description = "What you predict, for scripts.")
    private @Nullable String answer;

    LessonCommand(Course course, Screen screen) {
        this.course = course;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        if (number == null) {
            list();
            return 0;
        }
        var lesson = course.lesson(number);
        if (course.progress(lesson) == Progress.OPEN) {
            begin(lesson);
        } else {
            showAgain(lesson);
        }
        return 0;
    }

    private void list() throws IOException {
        for (var lesson : course.lessons()) {
            var progress = course.progress(lesson).name().toLowerCase(Locale.ROOT);
            screen.line("%2d  %-5s  %s".formatted(lesson.number(), progress, LessonPage.of(lesson.number()).title()));
        }
        screen.line("Begin one with ./shop lesson N.");
    }

    private void begin(Lesson lesson) throws Exception {
        var page = LessonPage.of(lesson.number());
        screen.line(page.question());
        var predicted = answer == null ? ask(page) : Optional.of(checked(page, answer));
        if (predicted.isEmpty()) {
            screen.line("Answer first: ./shop lesson %d --answer ANSWER (%s).".formatted(lesson.number(), page.wanted()));
            return;
        }
        try (var _ = new Interruption(Thread.currentThread()::interrupt)) {
            course.begin(lesson, predicted.get());
        }
        screen.line(page.rest());
    }

    private void showAgain(Lesson lesson) throws IOException {
        var page = LessonPage.of(lesson.number());
        var notebook = course.begun(lesson);
        screen.line(page.question());
        screen.line("You predicted %s.".formatted(notebook.answer()));
        screen.line("");
        screen.line(page.rest());
        screen.line(
                "This lesson %s; to start over: ./shop lesson reset %d."
                        .formatted(notebook.done() == null ? "has begun" : "is done", lesson.number()));
    }

    private static String checked(LessonPage page, String answer) {
        return page.answer(answer)
                .orElseThrow(() -> new WrongUseException(
                        "'%s' is no answer to this question; it wants %s.".formatted(answer, page.wanted())));
    }

    /** Asks until there is an answer; empty when nobody can be asked, or nothing is typed any more. */
    private Optional<String> ask(LessonPage page) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, System.out.charset()));
        while (screen.isTerminal()) {
            screen.line("Your answer (%s):".formatted(page.wanted()));
            var typed = input.readLine();
            if (typed == null) {
                break;
            }
            var given = page.answer(typed);
            if (given.isPresent()) {
                return given;
            }
        }
        return Optional.empty();
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
            @Parameters(index = "1", arity = "0..1", paramLabel = "HOW", description = "As the page of the lesson says, such as crash.")
                    @Nullable String variant)
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
        course.reset(course.lesson(lesson));
        screen.line("Lesson %1$d starts over; begin with ./shop lesson %1$d.".formatted(lesson));
        return 0;
    }
}
