package fishandchips.station.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.station.StationEvent.Closing;
import fishandchips.station.StationEvent.Opened;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link WorkSimulator}. */
class WorkSimulatorTests {

    private static final Duration LONG = WorkingTime.LONGEST;

    private final WorkSimulator simulator = new WorkSimulator(new Random(7));

    private static Thread begin(SimulatedWork work) {
        return Thread.ofVirtual().start(() -> {
            try {
                work.perform();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void awaitUntilItWaits(Thread worker) {
        await().until(() -> worker.getState() == Thread.State.TIMED_WAITING);
    }

    @Test
    void takesItsTime() throws InterruptedException {
        var begin = System.nanoTime();

        simulator.taking(WorkingTime.always(Duration.ofMillis(20))).perform();

        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(20_000_000);
    }

    /** An interrupted thread does not wait: it would throw instead. */
    @Test
    void takesTheTimeOfOnePieceForABatchThatComesInParts() {
        var work = simulator.taking(WorkingTime.always(Duration.ofMillis(1)));

        WorkSimulator.asOneBatch(() -> {
            assertThatNoException().isThrownBy(work::perform);
            Thread.currentThread().interrupt();
            assertThatNoException().isThrownBy(work::perform);
            assertThatNoException().isThrownBy(work::perform);
        });

        WorkSimulator.asOneBatch(() -> assertThatThrownBy(work::perform).isInstanceOf(InterruptedException.class));
    }

    @Test
    void takesNoneWhenThereIsNone() {
        assertThat(simulator.taking(WorkingTime.NONE)).isSameAs(SimulatedWork.NONE);
    }

    @Test
    void finishesAtOnceWhenTheStationCloses() {
        var worker = begin(simulator.taking(WorkingTime.always(LONG)));
        awaitUntilItWaits(worker);

        simulator.on(new Closing());

        await().atMost(Duration.ofSeconds(5)).until(() -> !worker.isAlive());
    }

    @Test
    void takesItsTimeAgainWhenTheStationHasOpenedAgain() {
        simulator.on(new Closing());
        simulator.on(new Opened());

        var worker = begin(simulator.taking(WorkingTime.always(LONG)));

        awaitUntilItWaits(worker);
        worker.interrupt();
    }
}
