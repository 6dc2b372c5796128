package fishandchips.station.telemetry;

import fishandchips.station.ContainerRule;
import fishandchips.station.StationIdentity;
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
@EnableConfigurationProperties(TelemetrySettings.class)
class TelemetryAutoConfiguration {

    @Bean
    TelemetrySender telemetrySender(
            StationIdentity name,
            KafkaListenerEndpointRegistry listeners,
            StationCounters counters,
            ObjectProvider<CabinetReporter> cabinet,
            TelemetryPublisher publisher) {
        var reporter = new Reporter(listeners, counters, cabinet.getIfAvailable(() -> () -> null), System::nanoTime);
        return new TelemetrySender(name::toString, InstantSource.system(), reporter, publisher);
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
