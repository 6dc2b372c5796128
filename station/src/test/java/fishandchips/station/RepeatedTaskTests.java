package fishandchips.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link RepeatedTask}. */
class RepeatedTaskTests {

    private static final StationSettings SETTINGS =
            new StationSettings(1, null, Duration.ofMillis(1), Duration.ofMillis(2));

    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private RepeatedTask task = new RepeatedTask("counts", SETTINGS, this::count);

    private Duration count() {
        runs.incrementAndGet();
        return Duration.ofMillis(1);
    }

    @AfterEach
    void stop() {
        task.stop();
    }

    @Test
    void runsOverAndOverUntilItIsStopped() {
        task.start();
        await().untilAsserted(() -> assertThat(runs).hasValueGreaterThan(3));
        assertThat(task.isRunning()).isTrue();

        task.stop();

        assertThat(task.isRunning()).isFalse();
    }

    @Test
    void goesOnAfterAnUnexpectedException() {
        task = new RepeatedTask("stumbles", SETTINGS, () -> {
            throw new IllegalStateException("Failure " + runs.incrementAndGet());
        });

        task.start();

        await().untilAsserted(() -> assertThat(runs).hasValueGreaterThan(3));
        assertThat(task.isRunning()).isTrue();
    }

    @Test
    void goesOnAfterAnError() {
        task = new RepeatedTask("stumbles", SETTINGS, () -> {
            throw new NoClassDefFoundError("Missing " + runs.incrementAndGet());
        });

        task.start();

        await().untilAsserted(() -> assertThat(runs).hasValueGreaterThan(3));
    }

    @Test
    void endsWhenItIsInterruptedWithinARun() throws Exception {
        task = new RepeatedTask("waits", SETTINGS, () -> {
            try {
                runs.incrementAndGet();
                Thread.sleep(Duration.ofMinutes(1));
                return Duration.ZERO;
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
        task.start();
        await().untilAsserted(() -> assertThat(runs).hasValue(1));

        task.stop();

        await().until(() -> interrupted.getCount() == 0);
        assertThat(task.isRunning()).isFalse();
    }

    @Test
    void runsOnceHoweverOftenItIsStarted() {
        task.start();
        task.start();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("counts") && thread.isAlive())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void canBeStartedAgain() {
        task.start();
        task.stop();

        task.start();

        assertThat(task.isRunning()).isTrue();
    }
}
