package fishandchips.chaos.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.chaos.fault.Fault;
import fishandchips.chaos.injection.FaultTimer.ActiveFault;
import fishandchips.console.ShopFailedException;
import fishandchips.fleet.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTimerTests {

    private final List<String> undone = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Report report = said::add;
    private final FaultTimer timer = new FaultTimer(report, Duration.ofSeconds(1));

    @AfterEach
    void close() {
        timer.close();
    }

    private ActiveFault watch(String fault) {
        return timer.watch(Fault.parse(fault), () -> undone.add(fault));
    }

    @Test
    void undoesAFaultWhenItsTimeIsOver() throws InterruptedException {
        watch("cut till-kafka 2h");

        watch("cut till-kafka 5ms").awaitUndone();

        assertThat(undone).containsExactly("cut till-kafka 5ms");
        await().untilAsserted(() -> assertThat(said).containsExactly("chaos: cut till-kafka 5ms is over"));
    }

    @Test
    void isDoneAtOnceWithAFaultThatHasNoTime() throws InterruptedException {
        watch("kill redis").awaitUndone();

        assertThat(undone).containsExactly("kill redis");
        assertThat(said).isEmpty();
    }

    @Test
    void undoesEverythingWhenItIsClosedAndNothingTwice() {
        watch("cut till-kafka 2h");
        watch("freeze cook-1 2h");

        timer.close();
        timer.close();

        assertThat(undone).containsExactlyInAnyOrder("cut till-kafka 2h", "freeze cook-1 2h");
    }

    @Test
    void saysWhatCouldNotBeUndoneAndUndoesTheRest() {
        timer.watch(Fault.parse("freeze cook-1 2h"), () -> {
            throw new IllegalStateException("gone");
        });
        watch("cut till-kafka 2h");

        assertThatThrownBy(timer::undoAll)
                .isInstanceOf(ShopFailedException.class)
                .hasMessage("freeze cook-1 7200s could not be undone: IllegalStateException: gone."
                        + " It is tried again every 1 s.");
        assertThat(undone).containsExactly("cut till-kafka 2h");
    }

    @Test
    void remembersWhatCouldNotBeUndoneUntilItIs() throws InterruptedException {
        var isAway = new AtomicBoolean(true);
        var active = timer.watch(Fault.parse("fill redis 2h"), () -> {
            if (isAway.get()) {
                throw new IOException("Connection refused");
            }
            undone.add("fill redis");
        });
        assertThatThrownBy(timer::undoAll).hasMessageContaining("Connection refused.");
        assertThatThrownBy(timer::undoAll).hasMessageContaining("Connection refused.");

        isAway.set(false);
        timer.undoAll();

        active.awaitUndone();
        assertThat(undone).containsExactly("fill redis");
        assertThat(said).containsExactly("chaos: fill redis 7200s is over");
    }

    @Test
    void triesAgainByItselfAndSaysOnceThatItFailed() throws InterruptedException {
        var failures = new AtomicInteger();

        timer.watch(Fault.parse("fill redis 5ms"), () -> {
                    if (failures.incrementAndGet() < 3) {
                        throw new IOException("Connection refused");
                    }
                })
                .awaitUndone();

        await().untilAsserted(() -> assertThat(said)
                .containsExactly(
                        "chaos: fill redis 5ms could not be undone: Connection refused."
                                + " It is tried again every 1 s.",
                        "chaos: fill redis 5ms is over"));
    }

    @Test
    void saysWhatIsStillBrokenWhenItIsClosed() {
        timer.watch(Fault.parse("freeze cook-1 2h"), () -> {
            throw new IllegalStateException("gone");
        });

        timer.close();

        assertThat(said)
                .containsExactly("chaos: freeze cook-1 7200s could not be undone: IllegalStateException: gone.");
    }
}
