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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryApplication {

    static void main(String[] args) {
        SpringApplication.run(DeliveryApplication.class, args);
    }

    @Bean
    NoShows noShows(DataSource database) {
        return new NoShows(database, InstantSource.system());
    }

    @Bean
    Counter counter(DataSource database, NoShows noShows) {
        return new Counter(database, noShows, InstantSource.system());
    }

    @Bean
    LongAgo longAgo(DataSource database) {
        return new LongAgo(database);
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
