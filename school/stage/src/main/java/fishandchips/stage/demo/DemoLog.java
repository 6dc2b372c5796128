package fishandchips.stage.demo;

import fishandchips.console.ShopFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The log of a demo, a file that is started anew each time. Safe for any number of threads. */
final class DemoLog implements AutoCloseable {

    private final PrintWriter file;
    private final InstantSource clock;

    /**
     * Begins it.
     *
     * @throws ShopFailedException when the file cannot be written
     */
    DemoLog(Path file, InstantSource clock) {
        this.clock = clock;
        try {
            this.file = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), true);
        } catch (IOException e) {
            throw new ShopFailedException(
                    "The log %s cannot be written; name another file with --log.".formatted(file), e);
        }
    }

    /** Writes a line, with the time before it. */
    void line(String text) {
        file.println(clock.instant().truncatedTo(ChronoUnit.MILLIS) + "  " + text.strip());
    }

    @Override
    public void close() {
        file.close();
    }
}
