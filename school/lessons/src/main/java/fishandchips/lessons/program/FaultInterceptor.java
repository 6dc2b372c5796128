package fishandchips.lessons.program;

import fishandchips.lessons.program.Fault.Point;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Tells what the Kafka clients of a program have done. Kafka's clients make one for each of them. */
public final class FaultInterceptor
        implements ConsumerInterceptor<Object, Object>, ProducerInterceptor<Object, Object> {

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> records) {
        FaultPoints.reached(Point.CONSUMED, 1);
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        FaultPoints.reached(Point.COMMITTED, 1);
    }

    @Override
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> item) {
        return item;
    }

    /** Called on the producer's own thread, before the program's call of {@code get} returns. */
    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure == null) {
            FaultPoints.reached(Point.ACKNOWLEDGED, 1);
        }
    }

    @Override
    public void close() {}
}
