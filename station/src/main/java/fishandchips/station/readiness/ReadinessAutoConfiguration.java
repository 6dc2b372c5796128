package fishandchips.station.readiness;

import fishandchips.station.Opening;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** What every station's readiness depends on. */
@AutoConfiguration(afterName = "fishandchips.station.StationAutoConfiguration")
class ReadinessAutoConfiguration {

    /** Named so that it appears as {@code station}. */
    @Bean
    StationHealth stationHealthIndicator(Opening opening, ObjectProvider<ReadinessCheck> checks) {
        return new StationHealth(opening, checks.orderedStream().toList());
    }

    @Bean
    ReadinessCheck listenersRun(KafkaListenerEndpointRegistry listeners) {
        return new ListenersRun(listeners);
    }

    @Bean
    TurnedAway turnedAway() {
        return new TurnedAway();
    }

    @Bean
    ReadinessCheck kafkaAnswers(Admin kafka) {
        return new KafkaAnswers(kafka);
    }
}
