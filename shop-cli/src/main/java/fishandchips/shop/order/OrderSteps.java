package fishandchips.shop.order;

import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading;
import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.groups.RecordReader;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** The steps of all orders from now on. Used by one thread. */
final class OrderSteps implements AutoCloseable {

    /** Those that are not there have no records; only a shop with the second kitchen has that of finished parts. */
    private static final List<Topic<? extends OrderStep>> TOPICS = Stream.<Topic<? extends OrderStep>>concat(
                    Topics.STEPS.stream(), Stream.of(Topics.KITCHEN_PARTS))
            .toList();

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Remembers where the topics end now, so that nothing that comes later is missed. */
    OrderSteps(Map<String, String> kafka) {
        consumer = RecordReader.connect(kafka);
        var topics = TOPICS.stream().map(Topic::name).toList();
        var partitions = RecordReader.partitions(consumer, topics);
        consumer.assign(partitions);
        consumer.endOffsets(partitions).forEach(consumer::seek);
    }

    /** What has come since the last call, in the order in which it happened; waits a little when nothing has. */
    List<OrderStep> next() {
        var records = consumer.poll(Duration.ofMillis(100));
        return StreamSupport.stream(records.spliterator(), false)
                .flatMap(OrderSteps::event)
                .sorted(Comparator.comparing(OrderStep::at))
                .toList();
    }

    private static Stream<OrderStep> event(ConsumerRecord<byte[], byte[]> item) {
        return TOPICS.stream()
                .filter(topic -> topic.name().equals(item.topic()))
                .map(topic -> topic.read(item.key(), item.value()))
                .flatMap(OrderSteps::understood);
    }

    private static Stream<OrderStep> understood(Reading<? extends OrderStep> reading) {
        return switch (reading) {
            case Understood<? extends OrderStep> understood -> Stream.of(understood.event());
            case Refused<? extends OrderStep> _ -> Stream.empty();
        };
    }

    @Override
    public void close() {
        consumer.close();
    }
}
