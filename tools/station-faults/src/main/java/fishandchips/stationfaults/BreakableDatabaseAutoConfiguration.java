package fishandchips.stationfaults;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The same for a station's database, if it has one. */
@AutoConfiguration
@ConditionalOnClass(DelegatingDataSource.class)
@ConditionalOnProperty("shop.station.crash-points")
class BreakableDatabaseAutoConfiguration {

    @Bean
    static BeanPostProcessor breakableDatabase(ObjectProvider<CrashPoints> points) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource real ? new BreakableDatabase(real, points.getObject()) : bean;
            }
        };
    }
}
