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
 * What becomes of a batch that failed in a station without Kafka transactions: it is done again, after a pause that
 * grows, until it succeeds. Records that cannot be read never get here, and records at which our own code always fails are
 * given up before; no batch is ever skipped.
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
