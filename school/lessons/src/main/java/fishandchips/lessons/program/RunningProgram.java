package fishandchips.lessons.program;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A learner's program in a process of its own. Used by one thread; closing it ends the process. */
public final class RunningProgram implements AutoCloseable {

    /** More is not shown: a program may print without end. */
    private static final int MOST_LINES = 500;

    /** The output does not end with the program as long as another process, which it has started, can write there. */
    private static final Duration FOR_OUTPUT = Duration.ofSeconds(2);

    private final Process process;
    private final Duration limit;
    private final Consumer<String> shows;
    private final CompletableFuture<Boolean> isFrozen = new CompletableFuture<>();
    private final Thread output;
    private volatile boolean isStruck;

    /**
     * Shows what a process prints.
     *
     * @param fault what will happen to it; null for nothing
     * @param limit how long it may take to freeze, or to end
     * @param shows is told each line from another thread, while this thread waits
     */
    RunningProgram(Process process, @Nullable Fault fault, Duration limit, Consumer<String> shows) {
        this.process = process;
        this.limit = limit;
        this.shows = shows;
        output = Thread.ofPlatform().daemon().name("output of the program").start(() -> show(fault));
        var _ = process.onExit().thenRun(() -> isFrozen.complete(false));
    }

    private void show(@Nullable Fault fault) {
        try (var lines = process.inputReader()) {
            var shown = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (shown++ < MOST_LINES) {
                    shows.accept(line);
                }
                if (fault != null && line.endsWith(fault.sentence())) {
                    isStruck = true;
                    isFrozen.complete(true);
                }
            }
        } catch (IOException _) {
            // it was killed
        }
    }

    /** Returns whether it freezes where it was told to; not, when it ends before, or takes too long. */
    public boolean awaitFrozen() throws InterruptedException {
        try {
            return isFrozen.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets it go on when it is frozen. */
    public void release() throws IOException {
        var input = process.getOutputStream();
        input.write('\n');
        input.flush();
    }

    /** Returns when it has ended, by force when it takes too long. */
    public ProgramEnd awaitEnd() throws InterruptedException {
        var ends = process.waitFor(limit);
        close();
        var _ = output.join(FOR_OUTPUT);
        if (!ends) {
            shows.accept(String.format(
                    Locale.ROOT,
                    "--- The program has not ended within %d s, so the command ends it.",
                    limit.toSeconds()));
        }
        return ends ? ProgramEnd.of(process.exitValue(), isStruck) : ProgramEnd.NEVER;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
