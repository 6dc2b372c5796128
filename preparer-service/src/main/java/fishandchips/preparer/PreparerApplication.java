package fishandchips.preparer;

import fishandchips.cabinet.HotCabinet;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import fishandchips.station.StationTopics;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
class PreparerApplication {

    static void main(String[] args) {
        SpringApplication.run(PreparerApplication.class, args);
    }

    @Bean
    Preparer preparer(HotCabinet cabinet) {
        return new Preparer(cabinet, InstantSource.system());
    }

    @Bean
    Inbox<OrderEvent> orders(DeadLetters deadLetters) {
        return new Inbox<>(Topics.ORDERS, deadLetters);
    }

    @Bean
    StationTopics topics() {
        return new StationTopics(Topics.ORDERS, Topics.READY, Topics.COOK_REQUESTS, Topics.SHELF);
    }
}
