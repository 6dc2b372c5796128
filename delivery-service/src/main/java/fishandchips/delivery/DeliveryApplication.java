package fishandchips.delivery;

import fishandchips.contract.OrderReady;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import fishandchips.station.StationTopics;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
class DeliveryApplication {

    static void main(String[] args) {
        SpringApplication.run(DeliveryApplication.class, args);
    }

    @Bean
    Counter counter(DataSource database) {
        return new Counter(database, InstantSource.system());
    }

    @Bean
    Inbox<OrderReady> ready(DeadLetters deadLetters) {
        return new Inbox<>(Topics.READY, deadLetters);
    }

    @Bean
    StationTopics topics() {
        return new StationTopics(Topics.READY);
    }
}
