package fishandchips.station;

import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.kafka.core.ProducerFactory;

/** What the station calls itself, on Kafka and in what it says: its kind and its slot, such as {@code cook-1}. */
public class StationName {

    private final ProducerFactory<?, ?> kafka;

    StationName(ProducerFactory<?, ?> kafka) {
        this.kafka = kafka;
    }

    /** The name just now: a station that leases its slot may get another one. */
    @Override
    public String toString() {
        return String.valueOf(kafka.getConfigurationProperties().get(CommonClientConfigs.CLIENT_ID_CONFIG));
    }
}
