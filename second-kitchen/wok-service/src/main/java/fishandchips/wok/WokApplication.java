package fishandchips.wok;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.Inbox;
import fishandchips.station.StationTopics;
import fishandchips.station.pace.WorkSimulator;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;

@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(WokSettings.class)
class WokApplication {

    static void main(String[] args) {
        SpringApplication.run(WokApplication.class, args);
    }

    @Bean
    Wok wok(WokMemory memory, WorkSimulator simulator, WokSettings settings) {
        return new Wok(memory, simulator.taking(settings.cooking()), InstantSource.system());
    }

    @Bean
    WokMemory memory() {
        return new WokMemory();
    }

    @Bean
    MemoryReader memoryReader(WokMemory memory, Admin kafka, ConsumerFactory<byte[], byte[]> consumers) {
        return new MemoryReader(memory, kafka, () -> consumers.createConsumer(null, null, "-memory", new Properties()));
    }

    @Bean
    Inbox<OrderEvent> orders(DeadLetters deadLetters) {
        return new Inbox<>(Topics.ORDERS, deadLetters);
    }

    @Bean
    StationTopics topics() {
        return new StationTopics(Topics.ORDERS, Topics.READY, Topics.KITCHEN_PARTS);
    }

    @Bean
    WokMetrics wokMetrics(MeterRegistry meters) {
        return new WokMetrics(meters);
    }
}
