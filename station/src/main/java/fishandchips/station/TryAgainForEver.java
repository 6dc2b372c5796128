package fishandchips.station;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The error handler of stations without Kafka transactions: retries a failed batch, after a growing pause, until it succeeds, and never skips
 * a batch. Unreadable records never get here ({@link Inbox}), and the package {@code isolation} gives up records at which our own code
 * always fails.
 */
class TryAgainForEver extends DefaultErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(TryAgainForEver.class);

    TryAgainForEver(StationSettings settings, MeterRegistry meters) {
        super(
                (record, failure) -> {
                    throw new IllegalStateException("A batch must not be given up", failure);
                },
                growing(settings));
        setClassifications(Map.of(), true); // else Spring gives up at once on some failures
        setRetryListeners(sayingSo(meters.counter("shop.batches.rolled.back")));
    }

    private static ExponentialBackOff growing(StationSettings settings) {
        var pause = new ExponentialBackOff(settings.retryPause().toMillis(), 2);
        pause.setMaxInterval(settings.maxRetryPause().toMillis());
        return pause;
    }

    private static RetryListener sayingSo(Counter rolledBack) {
        return new RetryListener() {

            @Override
            public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempts) {
                rolledBack.increment();
                say(1, failure, attempts);
            }

            @Override
            public void failedDelivery(ConsumerRecords<?, ?> records, Exception failure, int attempts) {
                rolledBack.increment();
                say(records.count(), failure, attempts);
            }
        };
    }

    private static void say(int records, @Nullable Exception failure, int attempts) {
        log.atWarn()
                .addKeyValue("records", records)
                .addKeyValue("attempts", attempts)
                .addKeyValue("reason", failure == null ? "not known" : Reason.of(failure))
                .log("A batch failed and will be retried");
    }
}
