package fishandchips.station.stocktaking;

import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.stocktaking.CabinetTrust;
import fishandchips.station.RepeatedTask;
import fishandchips.station.StationSettings;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.ConsumerFactory;

/** For stations that have a hot cabinet. */
@AutoConfiguration(afterName = "fishandchips.cabinet.autoconfigure.CabinetAutoConfiguration")
@ConditionalOnClass(HotCabinet.class)
@ConditionalOnBean(HotCabinet.class)
@EnableConfigurationProperties({StocktakingSettings.class, CabinetSettings.class})
class StocktakingAutoConfiguration {

    @Bean
    SettledOffsets settledOffsets(HotCabinet cabinet) {
        return new SettledOffsets(cabinet);
    }

    @Bean
    CabinetTrust cabinetTrust(CabinetSettings settings) {
        return new CabinetTrust(settings);
    }

    @Bean
    ClosedCabinet closedCabinet(CabinetTrust cabinet) {
        return new ClosedCabinet(cabinet);
    }

    /** Before the producers are warmed. */
    @Bean
    @Order(0)
    @ConditionalOnProperty("shop.stocktaking.awaited")
    TrustFirst trustFirst(CabinetTrust cabinet) {
        return new TrustFirst(cabinet);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("shop.stocktaking.enabled")
    static class Enabled {

        private static final int RECORDS_AT_ONCE = 2_000;

        /** Partitions are read one after the other, and each waits for the last, empty answer about the one before. */
        private static final int WAITS_AT_THE_END_MILLIS = 10;

        @Bean
        RepeatedTask cabinetWatch(
                CabinetTrust cabinet,
                ClosedCabinet closed,
                Admin kafka,
                ConsumerFactory<byte[], byte[]> consumers,
                StationSettings settings) {
            var manners = new Properties();
            manners.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
            manners.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, WAITS_AT_THE_END_MILLIS);
            var stocktaker = new Stocktaker(kafka, () -> consumers.createConsumer(null, null, "-stocktaker", manners));
            var watch = new CabinetWatch(cabinet, stocktaker, closed, settings);
            return new RepeatedTask("watches-the-cabinet", settings, watch::look);
        }
    }
}
