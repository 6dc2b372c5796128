package fishandchips.lessons.program;

import fishandchips.lessons.program.Fault.Effect;
import fishandchips.lessons.program.Fault.Point;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** In the process of a program: does what the command asked for when the program reaches the point. Safe for any number of threads. */
final class FaultPoints {

    /** The system property that says what shall happen. */
    static final String PROPERTY = "lesson.fault";

    /** How a process ends that was killed. */
    static final int KILLED = 137;

    private static final Optional<Fault> FAULT =
            Optional.ofNullable(System.getProperty(PROPERTY)).map(Fault::decoded);

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final CountDownLatch RELEASED = new CountDownLatch(1);

    private FaultPoints() {}

    /** The program has been at this point so many times more. */
    static void reached(Point point, int times) {
        FAULT.filter(fault -> fault.point() == point).ifPresent(fault -> {
            var before = COUNT.getAndAdd(times);
            if (before < fault.times() && before + times >= fault.times()) {
                strike(fault);
            }
        });
    }

    private static void strike(Fault fault) {
        System.out.println(fault.sentence());
        System.out.flush();
        if (fault.effect() == Effect.CRASH) {
            Runtime.getRuntime().halt(KILLED);
        }
        try {
            RELEASED.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets a frozen program go on. */
    static void release() {
        RELEASED.countDown();
    }
}
