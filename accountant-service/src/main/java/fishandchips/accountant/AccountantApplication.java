package fishandchips.accountant;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import fishandchips.station.StationTopics;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
class AccountantApplication {

    static void main(String[] args) {
        SpringApplication.run(AccountantApplication.class, args);
    }

    @Bean
    Ledger ledger(DataSource database) {
        return new Ledger(database);
    }

    @Bean
    Inbox<OrderEvent> orders(DeadLetters deadLetters) {
        return new Inbox<>(Topics.ORDERS, deadLetters);
    }

    @Bean
    StationTopics topics() {
        return new StationTopics(Topics.ORDERS);
    }
}
