package fishandchips.bench.stage;

import fishandchips.fleet.ProcessId;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process that the bench has started, and ends. */
public record Child(Process process) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Starts it.
     *
     * @param log takes its output
     */
    public static Child start(List<String> command, Path log) throws IOException {
        return new Child(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start());
    }

    /** Ends it: kindly, unless it takes too long. */
    @Override
    public void close() {
        try {
            ProcessId.of(process.toHandle()).end(PATIENCE);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
