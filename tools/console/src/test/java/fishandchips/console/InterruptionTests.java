package fishandchips.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class InterruptionTests {

    @Test
    void isOutlastedAndPassedOn() {
        var isInterrupted = new AtomicBoolean(true);
        Thread.currentThread().interrupt();

        Interruption.outlast(() -> isInterrupted.set(Thread.currentThread().isInterrupted()));

        assertThat(isInterrupted).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void hidesNoFailureOfWhatOutlastsIt() {
        assertThatThrownBy(() -> Interruption.outlast(() -> {
                    throw new ShopFailedException("Kafka did not start.");
                }))
                .isInstanceOf(ShopFailedException.class)
                .hasMessage("Kafka did not start.");
    }
}
