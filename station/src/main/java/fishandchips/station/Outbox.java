package fishandchips.station;

import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Where a station's events and dead letters leave it. A batch counts as done only after all of them arrived. */
public interface Outbox {

    /** The header of a W3C trace context, handed on from the record that caused an event. */
    String TRACE = "traceparent";

    /** Sends bytes as they are. Does not wait for the broker; does not lose a failure either. */
    void send(ProducerRecord<byte[], byte[]> record);

    /** Sends an event that another one caused. */
    default <E extends ShopEvent> void send(Topic<E> topic, E event, Received<?> cause) {
        var record = new ProducerRecord<>(topic.name(), topic.key(event), topic.value(event));
        var trace = cause.source().headers().lastHeader(TRACE);
        if (trace != null) {
            record.headers().add(trace);
        }
        send(record);
    }
}
