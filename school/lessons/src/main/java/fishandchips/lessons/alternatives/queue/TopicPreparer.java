package fishandchips.lessons.alternatives.queue;

import fishandchips.lessons.alternatives.LessonLog;
import fishandchips.lessons.course.Classroom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A preparer that reads the topic, as one of a consumer group.
 *
 * @param partitions where it notes under its name how many partitions it has
 * @param served where it notes the orders that it has served
 * @param isOpen asked between two batches
 */
record TopicPreparer(
        String name, Classroom room, Map<String, Integer> partitions, Set<String> served, BooleanSupplier isOpen)
        implements Callable<Void> {

    private static final Duration A_MOMENT = Duration.ofMillis(50);

    @Override
    public Void call() throws InterruptedException {
        try (var consumer = connect(room, room.prefix() + "preparers");
                var log = new LessonLog(room)) {
            consumer.subscribe(List.of(TopicQueue.orders(room)));
            while (isOpen.getAsBoolean()) {
                var records = consumer.poll(A_MOMENT);
                partitions.put(name, consumer.assignment().size());
                for (var record : records) {
                    Thread.sleep(QueueEvening.WORK);
                    log.write(TopicQueue.ready(room), record.key(), name);
                    served.add(record.key());
                }
                consumer.commitSync();
            }
        }
        return null;
    }

    /** A consumer of the group of this name, which begins with the oldest record. */
    static KafkaConsumer<String, String> connect(Classroom room, String group) {
        var settings = new HashMap<String, Object>(room.kafka());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 200);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
