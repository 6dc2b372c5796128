package fishandchips.station;

import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topic;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads the events of one topic, batch by batch. It writes records that it cannot read to the dead letters, and returns the others.
 *
 * <p>Listeners take bytes and read them here, and not in a Kafka deserializer. So the station handles an unreadable record within the
 * listener's transaction, and no record can name a Java class to load.
 */
public class Inbox<E extends ShopEvent> {

    private final Topic<E> topic;
    private final DeadLetters deadLetters;

    public Inbox(Topic<E> topic, DeadLetters deadLetters) {
        this.topic = topic;
        this.deadLetters = deadLetters;
    }

    /** The events of the batch, in the order of their records. */
    public List<Received<E>> open(List<ConsumerRecord<byte[], byte[]>> records) {
        var events = new ArrayList<Received<E>>(records.size());
        for (var record : records) {
            switch (topic.read(record.key(), record.value())) {
                case Understood(var event) -> events.add(new Received<>(event, record));
                case Refused(var reason) -> deadLetters.bury(record, reason);
            }
        }
        return events;
    }
}
