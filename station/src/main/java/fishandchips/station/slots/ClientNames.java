package fishandchips.station.slots;

import fishandchips.station.exactlyonce.TransactionalIds;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** What the station's producers and consumers call themselves on Kafka. */
class ClientNames {

    private final TransactionalIds ids;
    private final ProducerFactory<?, ?> producers;
    private final ConsumerFactory<?, ?> consumers;

    ClientNames(TransactionalIds ids, ProducerFactory<?, ?> producers, ConsumerFactory<?, ?> consumers) {
        this.ids = ids;
        this.producers = producers;
        this.consumers = consumers;
    }

    /** Names all that are created from now on after the slot, and closes the producers that were there; no listener may run. */
    void are(int slot) {
        var name = "%s-%d".formatted(ids.station(), slot);
        producers.reset();
        producers.updateConfigs(Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, ids.prefix(slot), ProducerConfig.CLIENT_ID_CONFIG, name));
        consumers.updateConfigs(Map.of(ConsumerConfig.CLIENT_ID_CONFIG, name));
    }
}
