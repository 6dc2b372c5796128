package fishandchips.station.retention;

import fishandchips.station.OffsetNote;
import fishandchips.station.RepeatedTask;
import fishandchips.station.StationSettings;
import fishandchips.station.readiness.GroupOffsets;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** For every station. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionAutoConfiguration {

    /** Nobody waits for the answer; it is asked for once a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    LostRecords lostRecords(KafkaListenerEndpointRegistry listeners, MeterRegistry meters) {
        var lost = new LostRecords(listeners);
        Gauge.builder("shop.records.lost", lost, LostRecords::count)
                .description("How many records at most Kafka has deleted before the station read them")
                .register(meters);
        return lost;
    }

    @Bean
    DefaultKafkaConsumerFactoryCustomizer checkedConsumers(LostRecords lost, RetentionSettings settings) {
        return factory ->
                factory.addPostProcessor(consumer -> LossCheck.of(consumer, lost, settings.skipLostRecords()));
    }

    @Bean
    IdleCommit idleCommit(ObjectProvider<OffsetNote> note) {
        return new IdleCommit(note.getIfAvailable(() -> OffsetNote.NONE));
    }

    @Bean
    RetentionWatch retentionWatch(Admin kafka, KafkaListenerEndpointRegistry listeners, MeterRegistry meters) {
        var watch = new RetentionWatch(new GroupOffsets(kafka, PATIENCE), listeners, InstantSource.system());
        Gauge.builder("shop.retention.used", watch, RetentionWatch::used)
                .description(
                        "How much of the time has passed after which Kafka deletes the oldest record that the station"
                                + " has not read")
                .register(meters);
        return watch;
    }

    @Bean
    RepeatedTask retentionWatching(RetentionWatch watch, StationSettings station) {
        return new RepeatedTask("watches-retention", station, watch::look);
    }
}
