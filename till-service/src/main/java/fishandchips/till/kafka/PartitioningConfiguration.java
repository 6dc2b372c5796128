package fishandchips.till.kafka;

import fishandchips.contract.Partitioning;
import fishandchips.till.TillSettings;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the partition of each order chosen as the setting says. */
@Configuration(proxyBeanMethods = false)
class PartitioningConfiguration {

    @Bean
    PartitionChoice partitionChoice(TillSettings settings) {
        return new PartitionChoice(settings);
    }

    /** The record keeps its key, and the producer chooses the partition as if it had none. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer ignoreKeys(TillSettings settings) {
        var ignored = settings.partitioning() == Partitioning.NONE;
        return factory -> factory.updateConfigs(Map.of(ProducerConfig.PARTITIONER_IGNORE_KEYS_CONFIG, ignored));
    }
}
