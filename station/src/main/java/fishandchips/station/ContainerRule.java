package fishandchips.station;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * Configures the listener containers of a station beyond what settings can. Any number of beans of this type may exist, while Spring Boot
 * itself takes only one customizer.
 */
@FunctionalInterface
public interface ContainerRule {

    /** A batch is a single record. */
    ContainerRule ONE_RECORD_AT_A_TIME = properties ->
            properties.getKafkaConsumerProperties().setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");

    /** Changes nothing. */
    ContainerRule NONE = _ -> {};

    /** Called once for each listener, before it starts. */
    void apply(ContainerProperties properties);
}
