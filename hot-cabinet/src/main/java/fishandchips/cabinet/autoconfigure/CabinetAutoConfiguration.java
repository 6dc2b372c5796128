package fishandchips.cabinet.autoconfigure;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.redis.RedisHotCabinet;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A hot cabinet for a station. Starts without Redis: health is down until it is there. */
@AutoConfiguration
@EnableConfigurationProperties(CabinetSettings.class)
class CabinetAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    HotCabinet hotCabinet(CabinetSettings settings) {
        return new RedisHotCabinet(settings);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class WithHealth {

        /** Up when Redis answers, also with an empty cabinet. Named so that it appears as {@code cabinet}. */
        @Bean
        @ConditionalOnEnabledHealthIndicator("cabinet")
        HealthIndicator cabinetHealthIndicator(HotCabinet cabinet) {
            return () -> health(cabinet);
        }

        private static Health health(HotCabinet cabinet) {
            try {
                var levels = cabinet.levels();
                return Health.up()
                        .withDetail("shelf", levels.shelf().asMap())
                        .withDetail("setAside", levels.setAside().asMap())
                        .build();
            } catch (CabinetUnavailableException e) {
                return Health.down(e).build();
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class Gauges {

        @Bean
        MeterBinder cabinetGauges(HotCabinet cabinet) {
            return new CabinetGauges(new RecentLevels(cabinet, System::nanoTime));
        }
    }
}
