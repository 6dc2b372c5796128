package fishandchips.station.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Unit tests for {@link Outage}. */
@ExtendWith(OutputCaptureExtension.class)
class OutageTests {

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1); // it may run over
    private final Outage outage = new Outage(nanoTime::get);

    @Test
    void neverRestsAsLongAsAllIsHeard() {
        outage.succeeded();

        assertThat(outage.rests()).isFalse();
    }

    @Test
    void restsForAWhileAfterEachFailure() {
        outage.failed(new IllegalStateException("Kafka is away"));
        assertThat(outage.rests()).isTrue();

        pass(Duration.ofSeconds(2));
        assertThat(outage.rests()).isFalse();

        outage.failed(new IllegalStateException("Kafka is away"));
        assertThat(outage.rests()).isTrue();
    }

    @Test
    void restsLongerWhenItIsTurnedAway() {
        outage.failed(new TopicAuthorizationException("shop-floor"));

        pass(Duration.ofSeconds(59));
        assertThat(outage.rests()).isTrue();

        pass(Duration.ofSeconds(1));
        assertThat(outage.rests()).isFalse();
    }

    @Test
    void restsNoLongerOnceItWasHeard() {
        outage.failed(new IllegalStateException("Kafka is away"));

        outage.succeeded();

        assertThat(outage.rests()).isFalse();
    }

    @Test
    void saysOnceWhenItBeginsAndOnceWhenItIsOver(CapturedOutput output) {
        for (var outages = 0; outages < 2; outages++) {
            outage.failed(new IllegalStateException("Kafka is away"));
            outage.failed(new IllegalStateException("Kafka is away"));
            outage.succeeded();
            outage.succeeded();
        }

        assertThat(output.getOut().lines().filter(line -> line.contains("does not accept telemetry events")))
                .hasSize(2)
                .allMatch(line -> line.contains("Kafka is away"));
        assertThat(output.getOut().lines().filter(line -> line.contains("accepts telemetry events again")))
                .hasSize(2);
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
