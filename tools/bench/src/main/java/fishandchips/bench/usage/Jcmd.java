package fishandchips.bench.usage;

import fishandchips.fleet.ProcessId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's own tool for asking something of a Java that runs. */
final class Jcmd {

    private Jcmd() {}

    /** Asks, and returns when it is done. A process that does not answer has ended, or will. */
    static void ask(ProcessId process, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(process.pid())));
        command.addAll(List.of(words));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
