package fishandchips.fleet.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Limits the size of the logs in a folder: copies a log that has become too long to {@code NAME.log.old}, replacing the copy before, and
 * empties it. The writer of the log does not notice, as long as it only appends; lines that it writes at that moment may be lost.
 */
public final class LogLimit implements AutoCloseable {

    private static final long MOST_BYTES = 32 << 20;
    private static final long LOOK_EVERY_SECONDS = 10;

    private final Path logs;
    private final long mostBytes;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("log-limit").factory());

    LogLimit(Path logs, long mostBytes) {
        this.logs = logs;
        this.mostBytes = mostBytes;
    }

    /** Begins to look after a folder's logs. */
    public static LogLimit of(Path logs) {
        var limit = new LogLimit(logs, MOST_BYTES);
        var _ = limit.looks.scheduleWithFixedDelay(
                limit::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        return limit;
    }

    /** Sets aside what is too long now. */
    void look() {
        for (var log : files()) {
            try {
                if (Files.size(log) > mostBytes) {
                    Files.copy(
                            log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
                    Files.newByteChannel(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                            .close();
                }
            } catch (IOException _) {
                // it is looked at again
            }
        }
    }

    private List<Path> files() {
        try (var files = Files.list(logs)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
