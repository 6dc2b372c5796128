package fishandchips.bench.floor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;

/** Reads, transforms and writes, each batch in a Kafka transaction; of all that may go wrong it knows only a rebalance. */
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
                    attempt(batch, consumer, producer);
                }
            }
        } catch (WakeupException _) {
            // asked to end
        } finally {
            ended.countDown();
        }
    }

    private void attempt(
            ConsumerRecords<byte[], byte[]> batch,
            KafkaConsumer<byte[], byte[]> consumer,
            KafkaProducer<byte[], byte[]> producer) {
        producer.beginTransaction();
        try {
            for (var item : work.apply(all(batch))) {
                var _ = producer.send(item); // a send that fails fails the commit
            }
            producer.sendOffsetsToTransaction(batch.nextOffsets(), consumer.groupMetadata());
            producer.commitTransaction();
        } catch (CommitFailedException _) { // the group has moved on meanwhile
            producer.abortTransaction();
            consumer.committed(consumer.assignment())
                    .forEach((partition, next) -> consumer.seek(partition, next == null ? 0 : next.offset()));
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
