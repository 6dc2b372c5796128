package fishandchips.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.audit.reading.BackRoom;
import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.console.Screen;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.access.ShopLayout;
import fishandchips.fleet.groups.Groups;
import fishandchips.lessons.course.Course;
import fishandchips.lessons.course.LessonPage;
import fishandchips.shop.ShopCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The commands {@code lesson} and {@code check} where the shop is closed. */
class LessonCommandTests {

    private static final String BEGUN =
            "{\"begun\":\"2026-11-30T18:00:00Z\",\"answer\":\"b\",\"cluster\":\"c\",\"ends\":{},\"notes\":{}}";
    private static final String DONE = BEGUN.replace("}}", "},\"done\":\"2026-11-30T18:05:00Z\"}");

    @TempDir
    private Path home;

    private ShopFolder folder;
    private final StringWriter said = new StringWriter();
    private final PrintWriter out = new PrintWriter(said, true);

    @BeforeEach
    void findTheShop() {
        folder = new ShopFolder(home, home);
    }

    private int shop(String... arguments) {
        return ShopCommand.commandLine(folder, new Screen(out, false))
                .setOut(out)
                .setErr(out)
                .execute(arguments);
    }

    private void notebook(int lesson, String text) throws IOException {
        var lessons = Files.createDirectories(home.resolve("lessons").resolve(String.valueOf(lesson)));
        Files.writeString(lessons.resolve("notebook.json"), text);
    }

    @Test
    void listsTheLessonsWithWhatIsDoneAndBegunAndOpen() throws IOException {
        notebook(1, DONE);

        assertThat(shop("lesson")).isZero();
        assertThat(said.toString().lines())
                .startsWith(" 1  done   The log and its offsets", " 2  open   Order, but only within a partition")
                .endsWith("Begin one with ./shop lesson N.");

        notebook(2, BEGUN);
        assertThat(shop("lesson")).isZero();
        assertThat(said.toString()).contains(" 2  begun  Order");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "lesson 99         | There is no lesson 99; ./shop lesson lists them all.",
                "check 0           | There is no lesson 0; ./shop lesson lists them all.",
                "lesson run 99     | There is no lesson 99; ./shop lesson lists them all.",
                "lesson reset -1   | There is no lesson -1; ./shop lesson lists them all.",
                "lesson one        | Invalid value for positional parameter at index 0 (N): 'one' is not a whole number, or is too large. (./shop lesson --help says more.)",
                "check             | Missing required parameter: 'N'. (./shop check --help says more.)",
                "check 1           | Lesson 1 has not begun; begin with ./shop lesson 1.",
                "lesson run 1      | Lesson 1 has nothing to run; its page says what to do.",
                "lesson run 1 slow | Lesson 1 cannot run 'slow'; it can run nothing of that kind.",
                "lesson 1          | The shop is not open. Open it with ./shop open.",
                "lesson 1 --answer b | The shop is not open. Open it with ./shop open."
            })
    void refusesInOneSentence(String command, String sentence) {
        assertThat(shop(command.strip().split(" ", -1))).as(said.toString()).isEqualTo(2);

        assertThat(said.toString().strip()).isEqualTo("shop: " + sentence);
    }

    @Test
    void refusesALessonWhileAnotherHasBegun() throws IOException {
        notebook(2, BEGUN);

        assertThat(shop("lesson", "1", "--answer", "b")).isEqualTo(2);

        assertThat(said.toString().strip())
                .isEqualTo(
                        "shop: Lesson 2 has begun. Finish it with ./shop check 2, or give it up with ./shop lesson reset 2.");
    }

    @Test
    void showsALessonAgainThatHasBegun() throws IOException {
        notebook(1, BEGUN);

        assertThat(shop("lesson", "1")).isZero();

        assertThat(said.toString())
                .containsSubsequence(
                        "## Predict",
                        "You predicted b.",
                        "## Do",
                        "## Why",
                        "This lesson has begun; to start over: ./shop lesson reset 1.");
    }

    @Test
    void refusesASecondAnswer() throws IOException {
        notebook(1, BEGUN);

        assertThat(shop("lesson", "1", "--answer", "a")).isEqualTo(2);

        assertThat(said.toString().strip())
                .isEqualTo("shop: You predicted b already; to start over: ./shop lesson reset 1.");
    }

    @Test
    void saysThatALessonIsDone() throws IOException {
        notebook(1, DONE);

        assertThat(shop("check", "1")).isZero();

        assertThat(said.toString().strip())
                .isEqualTo("Lesson 1 is done already. To do it again: ./shop lesson reset 1.");
    }

    @Test
    void cannotCheckInAShopThatIsClosed() throws IOException {
        notebook(1, BEGUN);

        assertThat(shop("check", "1")).isEqualTo(2);

        assertThat(said.toString().strip()).isEqualTo("shop: The shop is not open. Open it with ./shop open.");
    }

    @Test
    void forgetsALessonInAShopThatIsClosedAlsoWithANotebookThatCannotBeRead() throws IOException {
        notebook(1, "nonsense");
        assertThat(shop("check", "1")).isEqualTo(2);
        assertThat(said.toString())
                .contains("was changed by hand and cannot be read; start over with ./shop lesson reset 1.");

        assertThat(shop("lesson", "reset", "1")).isZero();

        assertThat(said.toString())
                .endsWith(
                        "Lesson 1 starts over. The shop is closed, and may still have topics of the lesson: open it, and ./shop lesson reset 1 again."
                                + System.lineSeparator());
        assertThat(home.resolve("lessons/1")).doesNotExist();
    }

    @Test
    void asksUntilThereIsAnAnswer() {
        assertThat(typed("d\n\nyes\n")).isEqualTo(2);

        assertThat(said.toString())
                .containsSubsequence(
                        LessonPage.of(1).question(),
                        "Your answer (a, b or c):",
                        "'d' is no answer to this question; it wants a, b or c.",
                        "'' is no answer to this question; it wants a, b or c.",
                        "'yes' is no answer to this question; it wants a, b or c.",
                        "A lesson begins with an answer: ./shop lesson 1 --answer ANSWER, which is a, b or c.");
    }

    private int typed(String lines) {
        var course = new Course(folder, new UnansweredShop());
        return new CommandLine(new LessonCommand(course, new Screen(out, true), new StringReader(lines)))
                .setErr(out)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println(failure.getMessage());
                    return 2;
                })
                .execute("1");
    }

    /** A shop that is open, and whose Kafka nobody asks. */
    private static final class UnansweredShop implements ShopAccess {

        @Override
        public ShopLayout look() {
            throw new UnsupportedOperationException();
        }

        @Override
        public BackRoom backRoom() {
            return new BackRoom(Map.of(), URI.create("redis://nowhere"), new Database("", "", ""));
        }

        @Override
        public Groups groups() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void insistOnRightToChange() {}
    }
}
