package fishandchips.lessons.crashes;

import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Cleaning;
import fishandchips.lessons.course.LogRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topics of a lesson's program: it reads {@code lessonN-orders} in one group, and most programs write {@code lessonN-ready}. Each topic has one
 * partition.
 *
 * @param group without the prefix of the lesson
 */
record SmallKitchen(Classroom room, String group) {

    /** How many customers order at once. */
    static final int ORDERS = 12;

    /**
     * How far a topic goes.
     *
     * @param end where the next record will be
     * @param stable up to where readers of committed records come: the last stable offset
     */
    record LogEnd(long end, long stable) {}

    /** Creates topics with one partition. */
    void open(String... topics) throws Exception {
        for (var topic : topics) {
            room.createTopic(topic, 1, Map.of());
        }
    }

    /** Writes twelve orders, whose ids tell their offsets. The group has read all others. */
    List<LogRecord> order(LongFunction<String> meal) throws Exception {
        var from = end("orders").end();
        setBackTo(from);
        var settings = new HashMap<String, Object>(room.kafka());
        var sent = new ArrayList<Future<?>>();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var number = from + 1; number <= from + ORDERS; number++) {
                sent.add(producer.send(
                        new ProducerRecord<>(room.prefix() + "orders", "order-" + number, meal.apply(number))));
            }
        }
        for (var each : sent) {
            each.get();
        }
        return room.since(room.prefix() + "orders").stream()
                .filter(order -> order.offset() >= from)
                .toList();
    }

    /** The group reads on from an offset. */
    void setBackTo(long offset) throws Exception {
        expelMembers();
        room.admin()
                .alterConsumerGroupOffsets(
                        room.prefix() + group, Map.of(partition("orders"), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    /** A learner's program may have joined the group, and been killed: nobody waits until its session has timed out. */
    void expelMembers() throws Exception {
        new Cleaning(room).removeMembers(room.prefix() + group);
    }

    /** Up to where the group has committed; 0 when it has not. */
    long committed() throws Exception {
        return room.committed(room.prefix() + group).getOrDefault(partition("orders"), 0L);
    }

    /** How far a topic goes. */
    LogEnd end(String topic) throws Exception {
        return new LogEnd(end(topic, IsolationLevel.READ_UNCOMMITTED), end(topic, IsolationLevel.READ_COMMITTED));
    }

    private long end(String topic, IsolationLevel level) throws Exception {
        return room.admin()
                .listOffsets(Map.of(partition(topic), OffsetSpec.latest()), new ListOffsetsOptions(level))
                .partitionResult(partition(topic))
                .get()
                .offset();
    }

    private TopicPartition partition(String topic) {
        return new TopicPartition(room.prefix() + topic, 0);
    }
}
