package fishandchips.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link FailureReason}. */
class FailureReasonTests {

    @Test
    void saysThatKafkaIsAway() {
        var timeout = new TimeoutException("Timeout expired while fetching topic metadata");

        assertThat(FailureReason.of(new ExecutionException(timeout))).isEqualTo("Kafka does not answer in time.");
    }
}
