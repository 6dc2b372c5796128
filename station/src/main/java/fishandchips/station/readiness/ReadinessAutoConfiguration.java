package fishandchips.station.readiness;

import fishandchips.station.RepeatedTask;
import fishandchips.station.StationOpener;
import fishandchips.station.StationSettings;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** What every station's readiness depends on. */
@EnableConfigurationProperties(ReadinessSettings.class)
@AutoConfiguration(afterName = "fishandchips.station.StationAutoConfiguration")
class ReadinessAutoConfiguration {

    /** Somebody waits for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Named so that it appears as {@code station}. */
    @Bean
    StationHealth stationHealthIndicator(StationOpener opening, ObjectProvider<ReadinessCheck> checks) {
        return new StationHealth(opening, checks.orderedStream().toList());
    }

    @Bean
    RepeatedTask readinessWatch(
            StationOpener opening,
            StationHealth health,
            MakesProgress progress,
            ReadinessSettings settings,
            StationSettings station) {
        var watch = new ReadinessWatch(opening, health, progress, settings);
        return new RepeatedTask("watches-readiness", station, watch::look);
    }

    @Bean
    ListenersRun listenersRun(KafkaListenerEndpointRegistry listeners) {
        return new ListenersRun(listeners);
    }

    @Bean
    TurnedAway turnedAway() {
        return new TurnedAway();
    }

    @Bean
    KafkaAnswers kafkaAnswers(Admin kafka) {
        return new KafkaAnswers(kafka);
    }

    @Bean
    GroupOffsets groups(Admin kafka) {
        return new GroupOffsets(kafka, PATIENCE);
    }

    @Bean
    HasPartitions hasPartitions(
            KafkaListenerEndpointRegistry listeners, GroupOffsets groups, ReadinessSettings settings) {
        return new HasPartitions(listeners, groups, settings, System::nanoTime);
    }

    @Bean
    MakesProgress makesProgress(
            KafkaListenerEndpointRegistry listeners, GroupOffsets groups, ReadinessSettings settings) {
        return new MakesProgress(listeners, groups, settings, System::nanoTime);
    }
}
