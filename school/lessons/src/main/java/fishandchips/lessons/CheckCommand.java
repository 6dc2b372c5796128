package fishandchips.lessons;

import fishandchips.console.Interruption;
import fishandchips.console.Screen;
import fishandchips.lessons.course.Course;
import fishandchips.lessons.course.Course.Progress;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Prediction;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Judges a lesson. */
@Command(
        name = "check",
        description = {
            "Judge a lesson: look at Kafka, Redis and PostgreSQL, and say what is there and what is expected.",
            "Exit code 0 means that the lesson is done; 1, that something is missing.",
            "  ./shop check 1"
        })
final class CheckCommand implements Callable<Integer> {

    private final Course course;
    private final Screen screen;

    @Parameters(paramLabel = "N", description = "Which lesson; ./shop lesson lists them.")
    private int number;

    CheckCommand(Course course, Screen screen) {
        this.course = course;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var lesson = course.lesson(number);
        if (course.progress(lesson) == Progress.DONE) {
            screen.line("Lesson %1$s is done already. To do it again: ./shop lesson reset %1$s.".formatted(number));
            return 0;
        }
        var answer = course.underway(lesson).answer();
        screen.passing("checking lesson %s; a program of yours is run now".formatted(number));
        try (var _ = new Interruption(Thread.currentThread()::interrupt)) {
            var judgement = course.check(lesson);
            show(judgement, answer);
            return judgement.isPassed() ? 0 : 1;
        }
    }

    private void show(Judgement judgement, String answer) {
        for (var finding : judgement.findings()) {
            screen.line("%s %s".formatted(finding.met() ? "✓" : "✗", finding.saw()));
            if (!finding.met()) {
                screen.line("  Expected: " + finding.expected());
            }
        }
        judgement.outcome().ifPresent(outcome -> screen.line(Prediction.compare(answer, outcome)));
        screen.line(
                judgement.isPassed()
                        ? "Lesson %s is done.".formatted(number)
                        : "Lesson %1$s is not done yet. Go on, and ./shop check %1$s again.".formatted(number));
    }
}
