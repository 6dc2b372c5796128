package fishandchips.cabinetrecovery.slots;

import fishandchips.station.exactlyonce.TransactionalIds;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** What the station's producers and consumers call themselves on Kafka. */
class ClientNames {

    private final TransactionalIds ids;
    private final @Nullable String station;
    private final ProducerFactory<?, ?> producers;
    private final ConsumerFactory<?, ?> consumers;

    /**
     * The names of one station's clients.
     *
     * @param station what the station calls itself; null when it is named after its slot
     */
    ClientNames(
            TransactionalIds ids,
            @Nullable String station,
            ProducerFactory<?, ?> producers,
            ConsumerFactory<?, ?> consumers) {
        this.ids = ids;
        this.station = station;
        this.producers = producers;
        this.consumers = consumers;
    }

    /**
     * Names the transactions of all producers that are created from now on after the slot, and closes the producers that
     * were there; no listener may run.
     */
    void are(int slot) {
        var name = Objects.requireNonNullElse(station, ids.station() + "-" + slot);
        producers.reset();
        producers.updateConfigs(Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, ids.prefix(slot), ProducerConfig.CLIENT_ID_CONFIG, name));
        consumers.updateConfigs(Map.of(ConsumerConfig.CLIENT_ID_CONFIG, name));
    }
}
