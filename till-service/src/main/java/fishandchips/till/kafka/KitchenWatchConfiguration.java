package fishandchips.till.kafka;

import fishandchips.station.RepeatedTask;
import fishandchips.station.StationSettings;
import fishandchips.till.kitchen.Kitchen;
import fishandchips.till.kitchen.KitchenSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the kitchen watched. */
@Configuration(proxyBeanMethods = false)
class KitchenWatchConfiguration {

    @Bean
    RepeatedTask kitchenWatch(
            KitchenReader reader, Kitchen kitchen, KitchenSettings settings, StationSettings station) {
        var watch = new KitchenWatch(reader, kitchen, settings);
        return new RepeatedTask("watches-the-kitchen", station, watch::look);
    }
}
