package fishandchips.station.isolation;

import fishandchips.station.Reason;
import fishandchips.station.pace.WorkSimulator;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Stands between the container and a listener, finds the record of a batch at which the listener fails, and gives it up. Every failure
 * still reaches the container, so that it rolls the batch back: a batch is committed only when the listener handled it without a failure.
 */
class IsolatingListener implements BatchAcknowledgingConsumerAwareMessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(IsolatingListener.class);

    /** A batch that has failed so often is given to the listener in halves; until then the failure may be an accident. */
    private static final int FAILURES_BEFORE_HALVES = 2;

    private final BatchAcknowledgingConsumerAwareMessageListener<byte[], byte[]> listener;
    private final FailureCounts failureCounts;
    private final TransientFailures transientFailures;
    private final GivingUp givingUp;

    IsolatingListener(
            BatchAcknowledgingConsumerAwareMessageListener<byte[], byte[]> listener,
            FailureCounts failureCounts,
            TransientFailures transientFailures,
            GivingUp givingUp) {
        this.listener = listener;
        this.failureCounts = failureCounts;
        this.transientFailures = transientFailures;
        this.givingUp = givingUp;
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<byte[], byte[]>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer) {
        var others = records.stream().filter(record -> !isHopeless(record)).toList();
        if (!others.isEmpty()) {
            var attempt = new Attempt(batch -> listener.onMessage(batch, acknowledgment, consumer), transientFailures);
            WorkSimulator.asOneBatch(() -> hand(others, attempt));
        }
        records.stream().filter(this::isHopeless).forEach(this::giveUp);
        failureCounts.acquit(others);
    }

    private boolean isHopeless(ConsumerRecord<?, ?> record) {
        return givingUp.isDue(failureCounts.against(record));
    }

    private void giveUp(ConsumerRecord<byte[], byte[]> record) {
        givingUp.giveUp(record, failureCounts.against(record));
    }

    private void hand(List<ConsumerRecord<byte[], byte[]>> batch, Attempt attempt) {
        var failures = failureCounts.together(batch);
        switch (Integer.compare(failures, FAILURES_BEFORE_HALVES)) {
            case -1 -> attempt.whole(batch);
            case 0 -> attempt.inHalves(batch);
            default -> attempt.oneByOne(batch);
        }
        attempt.failure().ifPresent(failure -> {
            accuse(batch, failures, attempt);
            throw failure;
        });
    }

    private void accuse(List<ConsumerRecord<byte[], byte[]>> batch, int failures, Attempt attempt) {
        if (failures >= FAILURES_BEFORE_HALVES && !attempt.alone().isEmpty()) {
            attempt.alone().forEach((record, failure) -> failureCounts.failedAlone(record, Reason.inShort(failure)));
        } else {
            failureCounts.failedTogether(batch);
        }
        if (failures == FAILURES_BEFORE_HALVES - 1) {
            log.atWarn()
                    .addKeyValue("records", batch.size())
                    .log(
                            "A batch keeps failing, although no backend is away: looking for the record at which it fails");
        }
    }
}
