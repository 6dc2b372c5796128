package fishandchips.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TogetherTests {

    @Test
    void answersInTheOrderOfTheJobs() throws Exception {
        var second = new CountDownLatch(1);
        List<Callable<String>> jobs = List.of(
                () -> {
                    second.await();
                    return "first";
                },
                () -> {
                    second.countDown();
                    return "second";
                });

        assertThat(Together.run(2, jobs)).containsExactly("first", "second");
    }

    @Test
    void interruptsTheOthersWhenOneFails() {
        var interrupted = new AtomicBoolean();
        var never = new CountDownLatch(1);
        List<Callable<String>> jobs = List.of(
                () -> {
                    throw new IllegalStateException("no fish");
                },
                () -> {
                    try {
                        never.await();
                        return "done";
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                        throw e;
                    }
                });

        assertThatThrownBy(() -> Together.run(2, jobs)).hasMessage("no fish");
        assertThat(interrupted).isTrue();
    }
}
