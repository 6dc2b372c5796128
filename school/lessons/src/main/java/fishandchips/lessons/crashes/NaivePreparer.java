package fishandchips.lessons.crashes;

import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.TakeResult;
import fishandchips.cabinet.HotCabinet.Taking;
import fishandchips.cabinet.RecordSource;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.redis.RedisHotCabinet;
import fishandchips.contract.CookRequest;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Not how it is done: a preparer as most examples have it. It asks the hot cabinet for one order at a time, sends one record and waits for it, and
 * leaves the commit of offsets to the consumer, which commits every five seconds. A crash between a send and the next commit has orders made ready
 * twice.
 */
public final class NaivePreparer {

    /** The environment variable that says where Redis is. */
    static final String REDIS = "REDIS";

    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final KafkaProducer<byte[], byte[]> producer;
    private final HotCabinet cabinet;
    private final InstantSource clock = Clock.systemUTC();

    private NaivePreparer(KafkaProducer<byte[], byte[]> producer, HotCabinet cabinet) {
        this.producer = producer;
        this.cabinet = cabinet;
    }

    /** Prepares until the process is ended. */
    public static void main(String[] args) throws Exception {
        var settings = settings();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
                var cabinet = new RedisHotCabinet(CabinetSettings.of(URI.create(System.getenv(REDIS))))) {
            var topic = Topics.ORDERS.name();
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList());
            var preparer = new NaivePreparer(producer, cabinet);
            while (true) {
                for (var item : consumer.poll(A_WHILE)) {
                    preparer.prepare(item);
                }
            }
        }
    }

    private static Properties settings() throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(Path.of("kafka.properties"))) {
            settings.load(file);
        }
        settings.putAll(Map.of(
                "group.id", ShopNames.group(ShopNames.PREPARER),
                "enable.auto.commit", "true",
                "auto.offset.reset", "earliest"));
        return settings;
    }

    private void prepare(ConsumerRecord<byte[], byte[]> item) throws ExecutionException, InterruptedException {
        if (Topics.ORDERS.read(item.key(), item.value()) instanceof Understood<OrderEvent>(var event)) {
            var source = new RecordSource(item.partition(), item.offset());
            var result = cabinet.take(List.of(taking(event, source))).getFirst();
            var answer = answer(item, event, result);
            if (answer.isPresent()) {
                producer.send(answer.get()).get();
            }
        }
    }

    private static Taking taking(OrderEvent event, RecordSource source) {
        var order = event.order();
        return switch (event) {
            case OrderPlaced _ -> new Taking.FromShelf(order.orderId(), order.portions(), source);
            case OrderCooked _ -> new Taking.FromSetAside(order.orderId(), order.portions(), source);
        };
    }

    private Optional<ProducerRecord<byte[], byte[]>> answer(
            ConsumerRecord<byte[], byte[]> item, OrderEvent event, TakeResult result) {
        var now = clock.instant();
        return switch (result) {
            case TakeResult.Taken() -> {
                var ready = new OrderReady(event.order(), event instanceof OrderCooked, now);
                yield Optional.of(new ProducerRecord<>(
                        Topics.READY.name(), item.partition(), item.key(), Topics.READY.value(ready)));
            }
            case TakeResult.RanShort(var lacking) -> {
                var request = new CookRequest(event.order(), lacking, now);
                yield Optional.of(new ProducerRecord<>(
                        Topics.COOK_REQUESTS.name(),
                        item.partition(),
                        item.key(),
                        Topics.COOK_REQUESTS.value(request)));
            }
            case TakeResult.Duplicate _, TakeResult.GivenUp _, TakeResult.Unexpected _ -> Optional.empty();
        };
    }
}
