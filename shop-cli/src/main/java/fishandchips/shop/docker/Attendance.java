package fishandchips.shop.docker;

import java.util.concurrent.CountDownLatch;

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
            if (watch.showUntil(closing)) {
                close.run();
            }
        } finally {
            closed.countDown();
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
