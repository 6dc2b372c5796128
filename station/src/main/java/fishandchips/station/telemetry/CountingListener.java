package fishandchips.station.telemetry;

import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.support.Acknowledgment;

/** Stands between the container and a listener, and counts the batches that it has done without failing. */
record CountingListener<K, V>(BatchAcknowledgingConsumerAwareMessageListener<K, V> listener, StationCounters counters)
        implements BatchAcknowledgingConsumerAwareMessageListener<K, V> {

    @Override
    public void onMessage(
            List<ConsumerRecord<K, V>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer) {
        listener.onMessage(records, acknowledgment, consumer);
        counters.done(records.size());
    }
}
