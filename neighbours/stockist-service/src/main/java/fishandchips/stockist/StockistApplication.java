package fishandchips.stockist;

import fishandchips.contract.Topics;
import fishandchips.station.Outbox;
import fishandchips.station.RepeatedTask;
import fishandchips.station.StationOpener;
import fishandchips.station.StationSettings;
import fishandchips.station.StationTopics;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(StockistSettings.class)
class StockistApplication {

    static void main(String[] args) {
        SpringApplication.run(StockistApplication.class, args);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Stock stock(DataSource database, StockistSettings settings) {
        return new Stock(database, settings);
    }

    @Bean
    Purchases purchases(DataSource database, StockistSettings settings) {
        return new Purchases(database, settings);
    }

    @Bean
    StockReport report(DataSource database, StockistSettings settings) {
        return new StockReport(database, settings);
    }

    @Bean
    PurchasesPublisher publisher(
            Purchases purchases, Outbox outbox, InstantSource clock, StockistSettings settings, StationOpener opening) {
        return new PurchasesPublisher(purchases, outbox, clock, settings, opening);
    }

    @Bean
    RepeatedTask purchasing(PurchasesPublisher publisher, StationSettings station) {
        return new RepeatedTask("purchasing", station, publisher::look);
    }

    @Bean
    StationTopics topics() {
        return new StationTopics(Topics.ORDERS, Topics.SHELF, Topics.READY, Topics.PURCHASES);
    }
}
