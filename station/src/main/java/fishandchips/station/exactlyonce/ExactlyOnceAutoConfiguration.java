package fishandchips.station.exactlyonce;

import fishandchips.station.ContainerRule;
import fishandchips.station.OpeningStep;
import fishandchips.station.Outbox;
import fishandchips.station.StationOpener;
import fishandchips.station.StationSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AfterRollbackProcessor;

/** For stations whose application.yaml imports {@code exactly-once.yaml}: those that read and write in one transaction. */
@AutoConfiguration(before = KafkaAutoConfiguration.class, beforeName = "fishandchips.station.StationAutoConfiguration")
@ConditionalOnProperty("spring.kafka.producer.transaction-id-prefix")
class ExactlyOnceAutoConfiguration {

    /** Longer than the longest batch: a container that gives up waiting leaves half a batch behind. */
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

    /** The broker forgets the id of an idle producer after a week. */
    private static final int LISTENERS = 2;

    private static final Duration PRODUCER_LIVES = Duration.ofDays(1);

    @Bean
    ContainerRule neverSkipABatch() {
        return properties -> {
            properties.setStopContainerWhenFenced(true);
            properties.setShutdownTimeout(STOPS_WITHIN.toMillis());
        };
    }

    /**
     * One for each thread of a station's listeners, of which there are two at most; one for a transaction of its own, and one
     * to spare while a broken one is replaced.
     */
    @Bean
    TransactionalIds transactionalIds(@Value("${spring.application.name}") String station, KafkaProperties kafka) {
        var threads = kafka.getListener().getConcurrency();
        return new TransactionalIds(station, LISTENERS * (threads == null ? 1 : threads) + 2);
    }

    @Bean
    DefaultKafkaProducerFactoryCustomizer boundedTransactionalIds(TransactionalIds ids) {
        return factory -> {
            factory.setTransactionIdSuffixStrategy(new NumberedFromZero(ids.producers()));
            factory.setMaxAge(PRODUCER_LIVES);
        };
    }

    @Bean
    OpeningStep warmProducers(ProducerFactory<byte[], byte[]> producers, TransactionalIds ids) {
        return new WarmProducers(producers, ids.producers());
    }

    @Bean
    AfterRollbackProcessor<Object, Object> seekToCommitted(StationSettings settings, MeterRegistry meters) {
        return new SeekToCommitted(settings, meters);
    }

    @Bean
    RestartWhenFenced restartWhenFenced(StationOpener opening, StationSettings settings) {
        return new RestartWhenFenced(opening, settings);
    }

    @Bean
    OwnTransaction ownTransaction(KafkaTemplate<byte[], byte[]> kafka) {
        return new OwnTransaction(kafka);
    }

    @Bean
    Outbox transactionalOutbox(KafkaTemplate<byte[], byte[]> kafka) {
        return new TransactionalOutbox(kafka);
    }
}
