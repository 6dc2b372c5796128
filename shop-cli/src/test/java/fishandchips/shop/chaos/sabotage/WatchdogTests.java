package fishandchips.shop.chaos.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.shop.Report;
import fishandchips.shop.chaos.fault.Fault;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchdogTests {

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<String> undone = new CopyOnWriteArrayList<>();
    private final Watchdog watchdog = new Watchdog(new Report() {
        @Override
        public void say(String sentence) {
            said.add(sentence);
        }

        @Override
        public void changed() {}
    });

    @AfterEach
    void close() {
        watchdog.close();
    }

    private Breakage watch(String fault) {
        return watchdog.watch(Fault.parse(fault), () -> undone.add(fault));
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

        watchdog.close();
        watchdog.close();

        assertThat(undone).containsExactlyInAnyOrder("cut till-kafka 2h", "freeze cook-1 2h");
    }

    @Test
    void saysWhatCouldNotBeUndoneAndUndoesTheRest() {
        watchdog.watch(Fault.parse("freeze cook-1 2h"), () -> {
            throw new IllegalStateException("gone");
        });
        watch("cut till-kafka 2h");

        watchdog.undoAll();

        assertThat(undone).containsExactly("cut till-kafka 2h");
        assertThat(said).anyMatch(line -> line.startsWith("chaos: freeze cook-1 7200s could not be undone"));
    }
}
