package fishandchips.board.kafka;

import fishandchips.board.BoardSettings;
import fishandchips.picture.kafka.Attendance;
import fishandchips.picture.kafka.KafkaWatch;
import java.time.Clock;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** The clients that the board asks Kafka with, and what they say of its health. */
@Configuration(proxyBeanMethods = false)
class KafkaClients {

    @Bean
    Admin kafkaClient(KafkaAdmin admin) {
        return Admin.create(admin.getConfigurationProperties());
    }

    @Bean
    static Attendance attendance() {
        return new Attendance();
    }

    @Bean
    static KafkaWatch kafkaWatch(Admin kafka, Clock clock, Attendance attendance, BoardSettings settings) {
        return new KafkaWatch(kafka, clock, attendance, settings.lookEvery());
    }

    /** The watch asks Kafka as long as the board is open. */
    @Bean
    static SmartLifecycle watching(KafkaWatch watch) {
        return new SmartLifecycle() {

            @Override
            public void start() {
                watch.start();
            }

            @Override
            public void stop() {
                watch.close();
            }

            @Override
            public boolean isRunning() {
                return watch.isRunning();
            }
        };
    }

    @Bean
    HealthIndicator logHealthIndicator(KafkaWatch watch) {
        return () -> (watch.last().isPresent() ? Health.up() : Health.outOfService()).build();
    }
}
