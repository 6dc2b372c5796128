package fishandchips.board.kafka;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
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
    HealthIndicator logHealthIndicator(KafkaWatch watch) {
        return () -> (watch.last().isPresent() ? Health.up() : Health.outOfService()).build();
    }
}
