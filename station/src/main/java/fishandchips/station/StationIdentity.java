package fishandchips.station;

import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.kafka.core.ProducerFactory;

/** The name of the station on Kafka and in its reports: its kind and its slot, as {@code kind-1}. */
public class StationIdentity {

    private final ProducerFactory<?, ?> kafka;

    StationIdentity(ProducerFactory<?, ?> kafka) {
        this.kafka = kafka;
    }

    /** The name just now: a station that leases its slot may get another one. */
    @Override
    public String toString() {
        return String.valueOf(kafka.getConfigurationProperties().get(CommonClientConfigs.CLIENT_ID_CONFIG));
    }
}
