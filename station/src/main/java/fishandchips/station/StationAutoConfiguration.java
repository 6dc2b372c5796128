package fishandchips.station;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.support.ProducerListener;

/** The beans of every station. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(StationSettings.class)
class StationAutoConfiguration {

    @Bean
    StationOpener opening(
            ObjectProvider<StationTopics> topics,
            ObjectProvider<OpeningStep> steps,
            Admin kafka,
            KafkaListenerEndpointRegistry listeners,
            StationSettings settings,
            ApplicationEventPublisher events) {
        var all = Stream.concat(topics.stream().map(each -> each.exist(kafka, listeners)), steps.orderedStream());
        return new StationOpener(all.toList(), listeners, settings, events);
    }

    @Bean
    Admin kafkaClient(KafkaAdmin admin) {
        return Admin.create(admin.getConfigurationProperties());
    }

    @Bean
    StationIdentity stationIdentity(ProducerFactory<?, ?> kafka) {
        return new StationIdentity(kafka);
    }

    @Bean
    DeadLetters deadLetters(Outbox outbox, @Value("${spring.application.name}") String station, MeterRegistry meters) {
        return new DeadLetters(outbox, station, meters);
    }

    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(KafkaTemplate<byte[], byte[]> kafka) {
        return new AcknowledgedOutbox(kafka);
    }

    /** Boot asks for a customizer of just this type, and says nothing when there is one of another. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> containerRules(
            ObjectProvider<ContainerRule> rules) {
        return container -> rules.orderedStream().forEach(rule -> rule.apply(container.getContainerProperties()));
    }

    @Bean
    ContainerRule noteWithEachOffset(ObjectProvider<OffsetNote> note) {
        return properties ->
                note.ifAvailable(each -> properties.setOffsetAndMetadataProvider((_, offset) -> each.with(offset)));
    }

    /** For stations without Kafka transactions; those that have them seek to what was committed. */
    @Bean
    @ConditionalOnMissingBean(AfterRollbackProcessor.class)
    CommonErrorHandler tryAgainForEver(StationSettings settings, MeterRegistry meters) {
        return new TryAgainForEver(settings, meters);
    }

    /** Logs nothing: the sender handles a failure, by waiting for the send or by the commit, and logs it once. */
    @Bean
    ProducerListener<Object, Object> silentProducerListener() {
        return new ProducerListener<>() {};
    }
}
