package fishandchips.station.exactlyonce;

import fishandchips.contract.LogPlace;
import fishandchips.station.Reason;
import fishandchips.station.StationSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.ContainerProperties.EOSMode;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * After a rollback, the listener continues at the committed offsets, and not at the beginning of the batch.
 *
 * <p>The two differ when the answer to the commit was lost: then the transaction is committed although the commit seemed to fail, and
 * repeating the batch would do it twice. The committed offsets tell which it was; Kafka answers only when the transaction has ended.
 *
 * <p>Before the container gets the batch again there is a pause, which grows for the same batch, so that a backend that is away is not
 * flooded. When only the group has rebalanced, no backend is away and one or two polls bring this member up to date, so there is no pause.
 * This class never skips a batch: until it knows the committed offsets, the listener waits.
 */
class SeekToCommitted implements AfterRollbackProcessor<Object, Object> {

    private static final Logger log = LoggerFactory.getLogger(SeekToCommitted.class);

    /** Longer than a transaction may take, since the broker answers only when it has ended. */
    private static final Duration COMMITTED_WITHIN = Duration.ofSeconds(30);

    /** When a rebalance made the commit fail, so many retries of the batch have no pause; later ones do, as if a backend were away. */
    private static final int POLLS_TO_CATCH_UP = 5;

    private final StationSettings settings;
    private final Counter rolledBack;
    private final ThreadLocal<Failures> failures = ThreadLocal.withInitial(() -> new Failures(null, 0));

    SeekToCommitted(StationSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.rolledBack = meters.counter("shop.batches.rolled.back");
    }

    /** How often the batch that starts with this record has been rolled back in a row. */
    private record Failures(@Nullable LogPlace first, int count) {

        Failures of(ConsumerRecord<?, ?> record) {
            var place = new LogPlace(record.topic(), record.partition(), record.offset());
            return new Failures(place, place.equals(first) ? count + 1 : 1);
        }
    }

    @Override
    public void process(
            List<ConsumerRecord<Object, Object>> records,
            Consumer<Object, Object> consumer,
            MessageListenerContainer container,
            Exception exception,
            boolean recoverable,
            EOSMode eosMode) {
        var now = failures.get().of(records.getFirst());
        failures.set(now);
        rolledBack.increment();
        log.atWarn()
                .addKeyValue("batch", now.first())
                .addKeyValue("attempts", now.count())
                .addKeyValue("reason", Reason.of(exception))
                .log("A batch was rolled back and will be retried");
        if (now.count() > POLLS_TO_CATCH_UP || !hasGroupMovedOn(exception)) {
            pause(container, now.count());
        }
        for (var attempts = 1; !sought(records, consumer) && container.isRunning(); attempts++) {
            pause(container, attempts);
        }
    }

    private static boolean hasGroupMovedOn(Exception exception) {
        return NestedExceptionUtils.getMostSpecificCause(exception) instanceof CommitFailedException;
    }

    private void pause(MessageListenerContainer container, int count) {
        try {
            ListenerUtils.stoppableSleep(container, settings.pauseAfter(count).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean sought(List<ConsumerRecord<Object, Object>> records, Consumer<Object, Object> consumer) {
        try {
            var starts = starts(records);
            var committed = consumer.committed(starts.keySet(), COMMITTED_WITHIN);
            starts.forEach((partition, start) -> seek(consumer, partition, committed.get(partition), start));
            return true;
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("reason", Reason.of(e))
                    .log("The station cannot read its committed offsets from Kafka yet; it tries again");
            return false;
        }
    }

    private static Map<TopicPartition, Long> starts(List<ConsumerRecord<Object, Object>> records) {
        var starts = new HashMap<TopicPartition, Long>();
        records.forEach(
                record -> starts.putIfAbsent(new TopicPartition(record.topic(), record.partition()), record.offset()));
        return starts;
    }

    /** A partition without a committed offset starts where this batch did. */
    private static void seek(
            Consumer<?, ?> consumer, TopicPartition partition, @Nullable OffsetAndMetadata committed, long start) {
        if (consumer.assignment().contains(partition)) { // and not given to somebody else meanwhile
            consumer.seek(partition, committed == null ? start : committed.offset());
        }
    }

    @Override
    public void clearThreadState() {
        failures.remove();
    }
}
