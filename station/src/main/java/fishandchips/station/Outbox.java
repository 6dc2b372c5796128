package fishandchips.station;

import fishandchips.contract.OrderStep;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends a station's events and dead letters. A batch is done only when the broker has acknowledged all of them. */
public interface Outbox {

    /** The header with the W3C trace context, copied from the record that caused an event. */
    String TRACE = "traceparent";

    /** Sends bytes unchanged. It may return before the broker has the record, but a failed send fails the batch. */
    void send(ProducerRecord<byte[], byte[]> record);

    /**
     * Sends an event, with the trace of the record that caused it. A step of an order goes to the partition of the same number as its
     * cause; the till has chosen that, and not always by the order's id.
     */
    default <E extends ShopEvent> void send(Topic<E> topic, E event, Received<?> cause) {
        var partition = event instanceof OrderStep ? cause.partition() : null;
        var record = new ProducerRecord<>(topic.name(), partition, topic.key(event), topic.value(event));
        var trace = cause.source().headers().lastHeader(TRACE);
        if (trace != null) {
            record.headers().add(trace);
        }
        send(record);
    }
}
