package fishandchips.bench.floor;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import redis.clients.jedis.Jedis;

/**
 * Not how it is done: a preparer as most demonstrations have it, one record, one round trip to Redis, one send that is waited
 * for, one commit. It is slow, and a crash between two of these steps has an order made twice.
 */
final class NaivePreparer {

    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final Job job;
    private final InstantSource clock = Clock.systemUTC();

    NaivePreparer(Job job) {
        this.job = job;
    }

    /** Goes on until the process is ended. */
    void run() throws ExecutionException, InterruptedException {
        try (var consumer = job.consumer();
                var producer = job.producer();
                var redis = new Jedis(job.redis())) {
            var take = redis.scriptLoad(Script.named("take-one"));
            while (true) {
                for (var item : consumer.poll(A_WHILE)) {
                    prepare(item, redis, take, producer);
                    consumer.commitSync(Map.of(
                            new TopicPartition(item.topic(), item.partition()),
                            new OffsetAndMetadata(item.offset() + 1)));
                }
            }
        }
    }

    private void prepare(
            ConsumerRecord<byte[], byte[]> item, Jedis redis, String take, KafkaProducer<byte[], byte[]> producer)
            throws ExecutionException, InterruptedException {
        if (Topics.ORDERS.read(item.key(), item.value()) instanceof Understood<OrderEvent>(var event)) {
            var portions = event.order().portions().asMap();
            var arguments = portions.entrySet().stream()
                    .flatMap(each -> List.of(each.getKey().label(), String.valueOf(each.getValue())).stream())
                    .toList();
            redis.evalsha(take, List.of("naive-shelf", "naive-order:" + event.orderId()), arguments);
            var ready = new OrderReady(event.order(), false, clock.instant());
            producer.send(new ProducerRecord<>(job.out(), item.key(), Topics.READY.value(ready)))
                    .get();
        }
    }
}
