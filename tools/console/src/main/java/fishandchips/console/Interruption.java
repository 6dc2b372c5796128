package fishandchips.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a command that is interrupted, by Ctrl-C or SIGTERM, come to a tidy end. */
public final class Interruption implements AutoCloseable {

    /** Longer than any answer takes. */
    private static final int PATIENCE_SECONDS = 20;

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
