package fishandchips.shop.chaos.sabotage;

import fishandchips.shop.chaos.fault.Fault;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A fault that was carried out, and is undone once. Any thread may use it. */
public final class Breakage {

    private final Fault fault;
    private final Undo undo;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch undone = new CountDownLatch(1);

    Breakage(Fault fault, Undo undo) {
        this.fault = fault;
        this.undo = undo;
    }

    public Fault fault() {
        return fault;
    }

    /** Undoes it now, and returns when that is done, by whomever. */
    void undo() throws Exception {
        if (begun.compareAndSet(false, true)) {
            try {
                undo.run();
            } finally {
                undone.countDown();
            }
        }
        undone.await();
    }

    /** Returns when its time was over, and it is undone. */
    public void awaitUndone() throws InterruptedException {
        undone.await();
    }
}
