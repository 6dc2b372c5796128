package fishandchips.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Linux and macOS do with a command line that is to have a session of its own. */
class OwnSessionTests {

    /** What is killed, watched and shown by its process id is the program and no process around it. */
    @Test
    void isTheProcessThatWasStarted() throws IOException {
        var process = new ProcessBuilder(OwnSession.of(List.of("sh", "-c", "echo $$"))).start();

        assertThat(said(process)).isEqualTo(process.pid());
    }

    @Test
    void leadsItsSession() throws IOException {
        var process =
                new ProcessBuilder(OwnSession.of(List.of("sh", "-c", "ps -o sess= -p $$ || ps -o sid= -p $$"))).start();

        assertThat(said(process)).isEqualTo(process.pid());
    }

    private static long said(Process process) throws IOException {
        try (var output = process.inputReader()) {
            return Long.parseLong(output.readLine().strip());
        }
    }
}
