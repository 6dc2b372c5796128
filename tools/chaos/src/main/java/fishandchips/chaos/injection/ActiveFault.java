package fishandchips.chaos.injection;

import fishandchips.fleet.open.FaultInjector.InjectedFault;
import fishandchips.chaos.fault.Fault;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A fault that was carried out, and is undone once. Any thread may use it. */
final class ActiveFault implements InjectedFault {

    private final Fault fault;
    private final Undo undo;
    private final AtomicBoolean hasFailed = new AtomicBoolean();
    private final CountDownLatch undone = new CountDownLatch(1);

    ActiveFault(Fault fault, Undo undo) {
        this.fault = fault;
        this.undo = undo;
    }

    Fault fault() {
        return fault;
    }

    /** Undoes it now, unless another thread has. May be called again when it failed. */
    synchronized void undo() throws Exception {
        if (undone.getCount() > 0) {
            undo.run();
            undone.countDown();
        }
    }

    /** Notes that it could not be undone. Returns whether that is news. */
    boolean failsForTheFirstTime() {
        return hasFailed.compareAndSet(false, true);
    }

    @Override
    public void awaitUndone() throws InterruptedException {
        undone.await();
    }
}
