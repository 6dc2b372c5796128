package fishandchips.backends;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where one backend works: its own folder in the data folder, its log and its pid file.
 *
 * <p>One process at a time has it open; a backend that a killed run left behind there has been
 * ended.
 */
final class Workplace implements AutoCloseable {

    private static final long LEAST_SPACE_MEGABYTES = 200;

    /** What is done in a workplace. */
    @FunctionalInterface
    interface Work<T> {

        T in(Workplace workplace) throws IOException;
    }

    private final Kind kind;
    private final Path data;
    private final LogFile log;
    private final FolderLock lock;

    private Workplace(Kind kind, Path data, Path logs) throws IOException {
        this.kind = kind;
        this.data = data;
        this.log = new LogFile(logs.resolve(kind.file() + ".log"));
        Files.createDirectories(folder());
        Files.createDirectories(logs);
        this.lock = FolderLock.claim(data.resolve(kind.file() + ".lock")).orElseThrow(this::occupied);
    }

    /**
     * Opens it, makes the folders that are missing, and does the work. It stays open unless the work fails.
     *
     * @throws BackendFailedException when another shop has it open, or nothing can be written there
     */
    static <T> T open(Kind kind, Path data, Path logs, Work<T> work) {
        var absoluteData = data.toAbsolutePath().normalize();
        try {
            var workplace =
                    new Workplace(kind, absoluteData, logs.toAbsolutePath().normalize());
            return workplace.succeedOrClose(work);
        } catch (IOException e) {
            throw new BackendFailedException(
                    "%s cannot keep its files in %s (%s).".formatted(kind.title(), absoluteData, reason(e)), e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.toString();
    }

    private <T> T succeedOrClose(Work<T> work) throws IOException {
        var done = false;
        try {
            LeftOver.end(kind, data);
            needSpace();
            var result = work.in(this);
            done = true;
            return result;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    private BackendFailedException occupied() {
        return new BackendFailedException(
                "%s already runs on %s for a shop that is open: close that one first.".formatted(kind.title(), data));
    }

    private void needSpace() throws IOException {
        var megabytes = Files.getFileStore(data).getUsableSpace() >> 20;
        if (megabytes < LEAST_SPACE_MEGABYTES) {
            throw new BackendFailedException(String.format(
                    Locale.ROOT,
                    "The disk is full: %s needs %d MB at %s, and %d MB are left.",
                    kind.title(),
                    LEAST_SPACE_MEGABYTES,
                    data,
                    megabytes));
        }
    }

    Kind kind() {
        return kind;
    }

    /** What the backend keeps. */
    Path folder() {
        return data.resolve(kind.file());
    }

    LogFile log() {
        return log;
    }

    PidFile pidFile() {
        return PidFile.of(kind, data);
    }

    /** What to say when the backend failed, and only its log knows why. */
    BackendFailedException failed(String what) {
        return new BackendFailedException(failure(what));
    }

    BackendFailedException failed(String what, Throwable cause) {
        return new BackendFailedException(failure(what), cause);
    }

    private String failure(String what) {
        return "%s %s. %s".formatted(kind.title(), what, log.quote());
    }

    /** Lets others have it. Again: nothing. */
    @Override
    public void close() {
        lock.close();
    }
}
