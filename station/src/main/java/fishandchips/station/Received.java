package fishandchips.station;

import fishandchips.contract.ShopEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event together with the record that it was read from.
 *
 * <p>It keeps the record for the dead letters and the trace. Of Kafka it shows only the record's partition and offset.
 */
public final class Received<E extends ShopEvent> {

    private final E event;
    private final ConsumerRecord<byte[], byte[]> source;

    /** An event and the record that it was read from. */
    public Received(E event, ConsumerRecord<byte[], byte[]> source) {
        this.event = event;
        this.source = source;
    }

    public E event() {
        return event;
    }

    /** The partition of the record, from 0. */
    public int partition() {
        return source.partition();
    }

    /** The record's place in its partition, from 0. Partition and offset name it as long as the topic exists. */
    public long offset() {
        return source.offset();
    }

    ConsumerRecord<byte[], byte[]> source() {
        return source;
    }
}
