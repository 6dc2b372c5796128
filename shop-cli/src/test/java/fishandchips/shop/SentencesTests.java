package fishandchips.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Unit tests for {@link Sentences}. */
class SentencesTests {

    static final List<Exception> BY_CTRL_C = List.of(new InterruptedException(), new ClosedByInterruptException());

    @ParameterizedTest
    @FieldSource("BY_CTRL_C")
    void saysThatACommandWasInterrupted(Exception failure) {
        var said = new StringWriter();
        var command = new CommandLine(CommandSpec.create()).setErr(new PrintWriter(said));

        var exitCode = new Sentences().handleExecutionException(failure, command, command.parseArgs());

        assertThat(exitCode).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(said.toString().strip()).isEqualTo("shop: Interrupted.");
        assertThat(Thread.interrupted()).isTrue();
    }
}
