package fishandchips.station.telemetry;

import fishandchips.station.ContainerRule;
import fishandchips.station.StationName;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;

/** For every station that is not told to be silent. */
@AutoConfiguration(afterName = "fishandchips.station.isolation.IsolationAutoConfiguration")
@ConditionalOnProperty(name = "shop.floor.enabled", matchIfMissing = true)
@EnableConfigurationProperties(FloorSettings.class)
class FloorAutoConfiguration {

    @Bean
    Floor floor(
            StationName name,
            KafkaListenerEndpointRegistry listeners,
            Tally tally,
            ObjectProvider<CabinetReporter> cabinet,
            FloorPublisher publisher) {
        var reporter = new Reporter(listeners, tally, cabinet.getIfAvailable(() -> () -> null), System::nanoTime);
        return new Floor(name::toString, InstantSource.system(), reporter, publisher);
    }

    /** Closed by the floor's thread, which alone may touch it. */
    @Bean(destroyMethod = "")
    FloorPublisher floorPublisher(KafkaAdmin kafka, MeterRegistry meters) {
        return new FloorPublisher(
                new FloorProducers(kafka.getConfigurationProperties()),
                new Outage(System::nanoTime),
                meters.counter("shop.floor.dropped"));
    }

    @Bean
    Tally tally(MeterRegistry meters) {
        return new Tally(meters);
    }

    /** The last of the rules: counts batches as the container has them, and not the pieces that other rules make of them. */
    @Bean
    ContainerRule toldOnTheFloor(Floor floor, Tally tally) {
        return properties -> {
            properties.setConsumerRebalanceListener(new Rebalances(floor)); // instead of Spring's, which only logs
            if (properties.getMessageListener()
                    instanceof BatchAcknowledgingConsumerAwareMessageListener<?, ?> batches) {
                properties.setMessageListener(new CountingListener<>(batches, tally));
            }
        };
    }
}
