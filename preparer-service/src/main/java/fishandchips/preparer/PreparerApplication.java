package fishandchips.preparer;

import fishandchips.cabinet.HotCabinet;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.station.ContainerRule;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import fishandchips.station.StationTopics;
import fishandchips.station.pace.WorkSimulator;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(PreparerSettings.class)
class PreparerApplication {

    static void main(String[] args) {
        SpringApplication.run(PreparerApplication.class, args);
    }

    @Bean
    Preparer preparer(HotCabinet cabinet, WorkSimulator simulator, PreparerSettings settings) {
        return new Preparer(cabinet, simulator.taking(settings.wrappingTime()), InstantSource.system());
    }

    /** So that each order shows when it is wrapped, and the poll interval allows for any number of orders. */
    @Bean
    ContainerRule oneOrderAtATime(PreparerSettings settings) {
        return settings.wrappingTime().isNone() ? ContainerRule.NONE : ContainerRule.ONE_RECORD_AT_A_TIME;
    }

    @Bean
    Inbox<OrderEvent> orders(DeadLetters deadLetters) {
        return new Inbox<>(Topics.ORDERS, deadLetters);
    }

    @Bean
    FirstKitchen firstKitchen(PreparerSettings settings, DeadLetters deadLetters) {
        return new FirstKitchen(settings.secondKitchen(), deadLetters);
    }

    @Bean
    StationTopics topics(PreparerSettings settings) {
        var topics = Stream.of(Topics.ORDERS, Topics.READY, Topics.COOK_REQUESTS, Topics.SHELF);
        var ofSecondKitchen = Stream.of(Topics.KITCHEN_PARTS).filter(_ -> settings.secondKitchen());
        return new StationTopics(Stream.concat(topics, ofSecondKitchen).toArray(Topic<?>[]::new));
    }
}
