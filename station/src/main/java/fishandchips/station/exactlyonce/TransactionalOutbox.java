package fishandchips.station.exactlyonce;

import fishandchips.station.Outbox;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends within the transaction of the batch, without waiting: the commit waits for every send of its transaction, and
 * fails when one of them failed. So in a transaction, and only there, the futures of sends can be ignored.
 */
class TransactionalOutbox implements Outbox {

    private final KafkaTemplate<byte[], byte[]> kafka;

    TransactionalOutbox(KafkaTemplate<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Sends within the transaction of the calling listener.
     *
     * @throws IllegalStateException when there is no transaction
     */
    @Override
    public void send(ProducerRecord<byte[], byte[]> record) {
        var _ = kafka.execute(producer -> producer.send(record));
    }
}
