package fishandchips.stationfaults;

import fishandchips.station.ContainerRule;
import fishandchips.station.StationSettings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * For stations of a shop that was opened to be broken, and for no others. Nor for the board, which such a shop has, too, but which
 * is made without the module {@code station}.
 */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@ConditionalOnClass(StationSettings.class)
@ConditionalOnProperty("shop.station.crash-points")
@EnableConfigurationProperties(BreakableSettings.class)
class BreakableAutoConfiguration {

    private static final int KILLED = 137;

    /** No shutdown hook runs, no buffer is flushed: as if the process was killed. */
    @Bean
    @ConditionalOnMissingBean
    CrashPoints crashPoints(
            BreakableSettings breakable, StationSettings station, @Value("${spring.application.name}") String kind) {
        var name = String.format(Locale.ROOT, "%s-%d", kind, station.slot());
        return new CrashPoints(
                folder(breakable), name, () -> Runtime.getRuntime().halt(KILLED));
    }

    private static Path folder(BreakableSettings settings) {
        return Objects.requireNonNull(settings.crashPoints());
    }

    @Bean
    DefaultKafkaProducerFactoryCustomizer breakableProducers(CrashPoints points) {
        return factory -> factory.addPostProcessor(
                producer -> Interception.of(producer, Producer.class, new Transactions(points)));
    }

    @Bean
    DefaultKafkaConsumerFactoryCustomizer breakableConsumers(CrashPoints points) {
        return factory ->
                factory.addPostProcessor(consumer -> Interception.of(consumer, Consumer.class, new Offsets(points)));
    }

    /** First of all rules: right before the listener, behind what other rules put there. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ContainerRule stuckListeners(BreakableSettings settings, @Value("${spring.application.name}") String kind) {
        var stuck = new StuckRecords(folder(settings), kind);
        return properties -> {
            var listener = new ProxyFactory(Objects.requireNonNull(properties.getMessageListener()));
            listener.addAdvice(stuck);
            properties.setMessageListener(listener.getProxy());
        };
    }
}
