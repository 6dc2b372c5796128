package fishandchips.shop.bench.floor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;

/** Reads, transforms and writes, each batch in a Kafka transaction; and nothing for when something goes wrong. */
final class TransactionalLoop {

    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final Job job;
    private final Function<List<ConsumerRecord<byte[], byte[]>>, List<ProducerRecord<byte[], byte[]>>> work;

    TransactionalLoop(
            Job job, Function<List<ConsumerRecord<byte[], byte[]>>, List<ProducerRecord<byte[], byte[]>>> work) {
        this.job = job;
        this.work = work;
    }

    /** Goes on until the process is asked to end; then it leaves its group. */
    void run() {
        var ended = new CountDownLatch(1);
        try (var consumer = job.consumer();
                var producer = job.transactionalProducer()) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                consumer.wakeup();
                await(ended);
            }));
            while (true) {
                ConsumerRecords<byte[], byte[]> batch = consumer.poll(A_WHILE);
                if (!batch.isEmpty()) {
                    producer.beginTransaction();
                    for (var item : work.apply(all(batch))) {
                        var _ = producer.send(item); // a send that fails fails the commit
                    }
                    producer.sendOffsetsToTransaction(batch.nextOffsets(), consumer.groupMetadata());
                    producer.commitTransaction();
                }
            }
        } catch (WakeupException _) {
            // asked to end
        } finally {
            ended.countDown();
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> all(ConsumerRecords<byte[], byte[]> batch) {
        return batch.partitions().stream()
                .flatMap(partition -> batch.records(partition).stream())
                .toList();
    }
}
