package fishandchips.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Screen}. */
class ScreenTests {

    private final StringWriter out = new StringWriter();

    @Test
    void drawsPassingLinesInTheSamePlace() {
        var screen = new Screen(new PrintWriter(out), true);

        screen.passing(List.of("one", "two", "three"));
        screen.passing(List.of("four", "five"));
        screen.line("stays");

        assertThat(out)
                .hasToString("\r\033[Jone\r\ntwo\r\nthree" + "\r\033[2A\033[Jfour\r\nfive" + "\r\033[1A\033[Jstays"
                        + System.lineSeparator());
    }

    @Test
    void cutsAPassingLineThatWouldNotFit() {
        new Screen(new PrintWriter(out), true).passing("x".repeat(100));

        assertThat(out.toString()).endsWith("x".repeat(78) + "…");
    }

    @Test
    void noticesThatItsReaderHasGone() throws Exception {
        var reader = new PipedInputStream();
        var screen = new Screen(new PrintWriter(new PrintStream(new PipedOutputStream(reader)), true, UTF_8), false);
        screen.line("one");
        assertThat(screen.isClosed()).isFalse();

        reader.close();
        screen.line("two");

        assertThat(screen.isClosed()).isTrue();
    }

    @Test
    void showsNothingThatPassesWhenThereIsNoTerminal() {
        var screen = new Screen(new PrintWriter(out), false);

        screen.passing("passes");
        screen.clear();

        assertThat(out).hasToString("");
    }
}
