package fishandchips.station.telemetry;

import fishandchips.station.ContainerRule;
import fishandchips.station.StationIdentity;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.ListenerContainerRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** For every station that is not told to be silent. */
@AutoConfiguration(afterName = "fishandchips.station.isolation.IsolationAutoConfiguration")
@ConditionalOnProperty(name = "shop.floor.enabled", matchIfMissing = true)
@EnableConfigurationProperties(TelemetrySettings.class)
class TelemetryAutoConfiguration {

    @Bean
    TelemetrySender telemetrySender(
            StationIdentity name,
            KafkaListenerEndpointRegistry listeners,
            StationCounters counters,
            ObjectProvider<CabinetReporter> cabinet,
            ObjectProvider<HeldPartitions> partitions,
            TelemetryPublisher publisher) {
        var held = partitions.getIfAvailable(() -> () -> of(listeners));
        var reporter = new Reporter(held, counters, cabinet.getIfAvailable(() -> () -> null), System::nanoTime);
        return new TelemetrySender(name::toString, InstantSource.system(), reporter, publisher);
    }

    static Collection<TopicPartition> of(ListenerContainerRegistry listeners) {
        return listeners.getListenerContainers().stream()
                .map(MessageListenerContainer::getAssignedPartitions)
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Closed by the sender's thread, which alone may use it. */
    @Bean(destroyMethod = "")
    TelemetryPublisher telemetryPublisher(KafkaAdmin kafka, MeterRegistry meters) {
        return new TelemetryPublisher(
                new TelemetryProducers(kafka.getConfigurationProperties()),
                new Outage(System::nanoTime),
                meters.counter("shop.floor.dropped"));
    }

    @Bean
    StationCounters stationCounters(MeterRegistry meters) {
        return new StationCounters(meters);
    }

    /** The last of the rules: counts batches as the container has them, and not the pieces that other rules make of them. */
    @Bean
    ContainerRule reportOnTheShopFloor(TelemetrySender telemetry, StationCounters counters) {
        return properties -> {
            properties.setConsumerRebalanceListener(
                    new RebalanceReporter(telemetry)); // instead of Spring's, which only logs
            if (properties.getMessageListener()
                    instanceof BatchAcknowledgingConsumerAwareMessageListener<?, ?> batches) {
                properties.setMessageListener(new CountingListener<>(batches, counters));
            }
        };
    }
}
