package fishandchips.preparer.kafka;

import fishandchips.contract.Partitioning;
import fishandchips.preparer.PreparerSettings;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the partitions shared as the setting says. */
@Configuration(proxyBeanMethods = false)
class PartitioningConfiguration {

    /**
     * The group uses the first strategy that all of its members have, so preparers with this setting can join those without it, and leave
     * them, one by one.
     */
    @Bean
    DefaultKafkaConsumerFactoryCustomizer plaiceApart(PreparerSettings settings) {
        return factory -> {
            if (settings.partitioning() == Partitioning.PLAICE) {
                factory.updateConfigs(Map.of(
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        List.of(PlaiceAssignor.class, CooperativeStickyAssignor.class)));
            }
        };
    }
}
