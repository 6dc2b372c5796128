package fishandchips.till.kafka;

import fishandchips.station.RepeatedTask;
import fishandchips.station.StationSettings;
import fishandchips.till.breaker.Breaker;
import fishandchips.till.kitchen.KitchenSettings;
import fishandchips.till.kitchen.KitchenShedder;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the lag of the kitchen's consumer groups watched. */
@Configuration(proxyBeanMethods = false)
class LagWatchConfiguration {

    @Bean
    LagWatch lagOfTheKitchen(
            Admin kafka, Breaker breaker, KitchenShedder shedder, KitchenSettings settings, PartitionChoice choice) {
        return new LagWatch(kafka, breaker, shedder, settings, choice);
    }

    @Bean
    RepeatedTask lagWatch(LagWatch watch, StationSettings station) {
        return new RepeatedTask("watches-the-kitchen", station, watch::look);
    }
}
