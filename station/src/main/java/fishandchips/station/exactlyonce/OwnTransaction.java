package fishandchips.station.exactlyonce;

import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topic;
import fishandchips.station.Reason;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends an event that no record has caused, in its own Kafka transaction. Listeners must not use it: they are in the batch's transaction. */
public class OwnTransaction {

    private static final Logger log = LoggerFactory.getLogger(OwnTransaction.class);

    private final KafkaTemplate<byte[], byte[]> kafka;

    OwnTransaction(KafkaTemplate<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /** Sends an event and waits until it is committed. Without confirmation the commit may still have happened. */
    public <E extends ShopEvent> void send(Topic<E> topic, E event) {
        try {
            // The commit waits for the record, and fails when it does not arrive: the future needs no looking after.
            kafka.executeInTransaction(all -> all.send(topic.name(), topic.key(event), topic.value(event)));
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            log.atWarn()
                    .addKeyValue("topic", topic.name())
                    .addKeyValue("reason", Reason.of(e))
                    .log("The station could not confirm that an event was sent");
        }
    }
}
