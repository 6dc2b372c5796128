package fishandchips.cook;

import fishandchips.cabinet.HotCabinet;
import fishandchips.contract.CookRequest;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import fishandchips.station.StationTopics;
import fishandchips.station.pace.WorkSimulator;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(CookSettings.class)
class CookApplication {

    static void main(String[] args) {
        SpringApplication.run(CookApplication.class, args);
    }

    @Bean
    Cook cook(HotCabinet cabinet, WorkSimulator simulator, CookSettings settings) {
        var fryer = Fryer.of(simulator.taking(settings.frying()));
        return new Cook(cabinet, fryer, settings.batches(), InstantSource.system());
    }

    @Bean
    Inbox<CookRequest> cookRequests(DeadLetters deadLetters) {
        return new Inbox<>(Topics.COOK_REQUESTS, deadLetters);
    }

    @Bean
    Inbox<ShelfFilled> shelf(DeadLetters deadLetters) {
        return new Inbox<>(Topics.SHELF, deadLetters);
    }

    @Bean
    StationTopics topics() {
        return new StationTopics(Topics.COOK_REQUESTS, Topics.ORDERS, Topics.SHELF);
    }
}
