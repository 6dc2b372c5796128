package fishandchips.cabinetrecovery;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.recovery.CabinetTrust;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinetrecovery.replay.CabinetRecovery;
import fishandchips.contract.StationReport.Cabinet;
import fishandchips.station.RepeatedTask;
import fishandchips.station.StationSettings;
import fishandchips.station.isolation.GiveBack;
import fishandchips.station.isolation.TransientFailure;
import fishandchips.station.telemetry.CabinetReporter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.ConsumerFactory;

/** For stations that take portions from the hot cabinet or fill it. */
@AutoConfiguration
@EnableConfigurationProperties({CabinetRecoverySettings.class, CabinetSettings.class})
class CabinetRecoveryAutoConfiguration {

    @Bean
    CabinetTrust cabinetTrust(CabinetSettings settings) {
        return new CabinetTrust(settings);
    }

    @Bean
    CabinetTrustCheck cabinetTrustCheck(CabinetTrust cabinet) {
        return new CabinetTrustCheck(cabinet);
    }

    @Bean
    MeterBinder cabinetTrustGauge(CabinetTrustCheck check) {
        return meters -> Gauge.builder("shop.cabinet.trusted", check, CabinetTrustCheck::gauge)
                .description("1 while the hot cabinet is trusted, and 0 while it serves nobody until it is counted")
                .register(meters);
    }

    @Bean
    CommittedOffsetsReporter committedOffsetsReporter(HotCabinet cabinet) {
        return new CommittedOffsetsReporter(cabinet, InstantSource.system());
    }

    @Bean
    TransientFailure redisIsAway() {
        return CabinetUnavailableException.class::isInstance;
    }

    @Bean
    GiveBack returnPortions(HotCabinet cabinet) {
        return new ReturnPortions(cabinet);
    }

    @Bean
    CabinetReporter cabinetReporter(HotCabinet cabinet, CabinetTrustCheck trust) {
        return () -> report(cabinet, trust);
    }

    static @Nullable Cabinet report(HotCabinet cabinet, CabinetTrustCheck trust) {
        try {
            var levels = cabinet.levels();
            var reason = trust.reason().orElse(null);
            return new Cabinet(levels.shelf(), levels.setAside(), levels.served(), levels.fried(), reason);
        } catch (RuntimeException _) {
            return null; // the station's health says why
        }
    }

    /** Before the producers are warmed. */
    @Bean
    @Order(0)
    @ConditionalOnProperty("shop.stocktaking.awaited")
    AwaitTrust awaitTrust(CabinetTrust cabinet) {
        return new AwaitTrust(cabinet);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("shop.stocktaking.enabled")
    static class Enabled {

        private static final int RECORDS_AT_ONCE = 2_000;

        /** The reader reads one partition after the other, and waits for the last, empty answer about each. */
        private static final int LAST_ANSWER_WITHIN_MILLIS = 10;

        @Bean
        RepeatedTask cabinetWatch(
                CabinetTrust cabinet,
                CabinetTrustCheck check,
                Admin kafka,
                ConsumerFactory<byte[], byte[]> consumers,
                StationSettings settings) {
            var reading = new Properties();
            reading.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
            reading.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LAST_ANSWER_WITHIN_MILLIS);
            var recovery =
                    new CabinetRecovery(kafka, () -> consumers.createConsumer(null, null, "-stocktaker", reading));
            var watch = new CabinetWatch(cabinet, recovery, check, settings);
            return new RepeatedTask("watches-the-cabinet", settings, watch::look);
        }
    }
}
