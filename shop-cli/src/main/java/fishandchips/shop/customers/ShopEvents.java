package fishandchips.shop.customers;

import fishandchips.contract.Reading;
import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.shop.groups.RecordReader;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Everything that is written to the shop's topics from now on. Used by one thread. */
final class ShopEvents implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Remembers where the topics end now, so that nothing that comes later is missed. */
    ShopEvents(Map<String, String> kafka) {
        consumer = RecordReader.connect(kafka);
        var topics = Topics.ALL.stream().map(Topic::name).toList();
        var partitions = RecordReader.partitions(consumer, topics);
        consumer.assign(partitions);
        consumer.endOffsets(partitions).forEach(consumer::seek);
    }

    /** What has come since the last call, in the order in which it happened; waits a little when nothing has. */
    List<ShopEvent> next() {
        var records = consumer.poll(Duration.ofMillis(100));
        return StreamSupport.stream(records.spliterator(), false)
                .flatMap(ShopEvents::event)
                .sorted(Comparator.comparing(ShopEvent::at))
                .toList();
    }

    private static Stream<ShopEvent> event(ConsumerRecord<byte[], byte[]> item) {
        return Topics.ALL.stream()
                .filter(topic -> topic.name().equals(item.topic()))
                .map(topic -> topic.read(item.key(), item.value()))
                .flatMap(ShopEvents::understood);
    }

    private static Stream<ShopEvent> understood(Reading<? extends ShopEvent> reading) {
        return switch (reading) {
            case Understood<? extends ShopEvent> understood -> Stream.of(understood.event());
            case Refused<? extends ShopEvent> _ -> Stream.empty();
        };
    }

    @Override
    public void close() {
        consumer.close();
    }
}
