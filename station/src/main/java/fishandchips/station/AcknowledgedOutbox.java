package fishandchips.station;

import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends and waits until the broker has the record: for stations without transactions, which seldom send. */
class AcknowledgedOutbox implements Outbox {

    private final KafkaTemplate<byte[], byte[]> kafka;

    AcknowledgedOutbox(KafkaTemplate<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Sends and waits, as long as the producer's {@code delivery.timeout.ms}.
     *
     * @throws CompletionException when the broker did not acknowledge
     */
    @Override
    public void send(ProducerRecord<byte[], byte[]> record) {
        kafka.send(record).join();
    }
}
