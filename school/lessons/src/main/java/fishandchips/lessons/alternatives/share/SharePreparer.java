package fishandchips.lessons.alternatives.share;

import fishandchips.lessons.course.Classroom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A preparer in a share group: takes one order at a time, and says of each how it went.
 *
 * @param whenBurnt how it acknowledges an order that it cannot serve
 * @param report is told of each delivery before it is acknowledged
 * @param isOpen asked between two orders
 */
record SharePreparer(
        String name, Classroom room, AcknowledgeType whenBurnt, Consumer<Delivery> report, BooleanSupplier isOpen)
        implements Callable<Void> {

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    @Override
    public Void call() throws InterruptedException {
        try (var consumer = new KafkaShareConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(ShareOrders.topic(room)));
            while (isOpen.getAsBoolean()) {
                for (var record : consumer.poll(A_MOMENT)) {
                    var how = serve(record);
                    report.accept(new Delivery(
                            record.key(), name, how, record.deliveryCount().orElseThrow()));
                    consumer.acknowledge(record, how);
                    consumer.commitSync();
                }
            }
        }
        return null;
    }

    private AcknowledgeType serve(ConsumerRecord<String, String> record) throws InterruptedException {
        Thread.sleep(ShareOrders.timeFor(record.key()));
        return ShareOrders.burns(record.key()) ? whenBurnt : AcknowledgeType.ACCEPT;
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(room.kafka());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, ShareOrders.group(room));
        settings.put(ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG, "explicit");
        settings.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        return settings;
    }
}
