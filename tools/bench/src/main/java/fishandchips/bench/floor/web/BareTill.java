package fishandchips.bench.floor.web;

import fishandchips.bench.floor.StarterWatch;
import fishandchips.bench.stage.WebFloor;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * A web application with nothing in it but a handler of orders: the floor beside a till. Without a Kafka it is the floor
 * beneath that one, and with no load the empty application that an opening is compared with.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(BareOrdersController.class)
class BareTill {

    static void main(String[] arguments) {
        StarterWatch.endWithTheStarter();
        SpringApplication.run(BareTill.class, arguments);
    }

    /** Where orders go: nowhere, when it is not told of any Kafka. */
    @Bean
    OrdersOut ordersOut(Environment environment) {
        var kafka = environment.getProperty("bench.kafka", "");
        return kafka.isEmpty() ? OrdersOut.NOWHERE : new OrdersOut.IntoTheLog(producer(kafka), WebFloor.OUT);
    }

    /** With the settings of a till's. */
    private static KafkaProducer<byte[], byte[]> producer(String kafka) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 2),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
