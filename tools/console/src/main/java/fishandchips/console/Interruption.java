package fishandchips.console;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a command that is interrupted, by Ctrl-C or SIGTERM, come to a tidy end. */
public final class Interruption implements AutoCloseable {

    /** As long as a shop on a busy machine may take to close: its stations, and then its backends. */
    private static final int PATIENCE_SECONDS = 90;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /** From now on an interruption calls {@code toEnd}, and leaves time until this is closed. */
    public Interruption(Runnable toEnd) {
        hook = Thread.ofPlatform().name("interruption").unstarted(() -> {
            toEnd.run();
            awaitEnd();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Does something to its end, also when this thread is interrupted before or meanwhile; the thread remains interrupted. For what would
     * otherwise leave a process behind.
     */
    public static void outlast(Runnable job) {
        try {
            CompletableFuture.runAsync(
                            job,
                            task -> Thread.ofPlatform().name("uninterrupted").start(task))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    private void awaitEnd() {
        try {
            var _ = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // it is being called
        }
    }
}
