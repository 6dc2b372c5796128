package fishandchips.shop.docker;

import fishandchips.shop.ShopFailedException;
import fishandchips.shop.WrongUseException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody who opens the shop, stays in it, and closes it when sent home by Ctrl-C. */
final class Attendance {

    private final Step open;
    private final ContainerWatch watch;
    private final Step close;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    Attendance(Step open, ContainerWatch watch, Step close) {
        this.open = open;
        this.watch = watch;
        this.close = close;
    }

    /** Something to be done. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /** Returns when the shop is closed, by whomever. */
    void run() throws Exception {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("closing").unstarted(this::sendHome));
        try {
            open.run();
            if (isSentHome()) {
                close.run();
            }
        } finally {
            closed.countDown();
        }
    }

    /** Shows what happens until the shop is closed, or shall be. */
    private boolean isSentHome() throws Exception {
        try {
            return watch.showUntil(closing);
        } catch (ShopFailedException | WrongUseException e) {
            if (closing.await(1, TimeUnit.SECONDS)) {
                return true; // Ctrl-C has reached the docker command as well, which then had no answer
            }
            throw e;
        }
    }

    private void sendHome() {
        closing.countDown();
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
