package fishandchips.shop.bench.floor;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;

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

    /** Goes on until the process is ended. */
    void run() {
        try (var consumer = job.consumer();
                var producer = job.transactionalProducer()) {
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
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> all(ConsumerRecords<byte[], byte[]> batch) {
        return batch.partitions().stream()
                .flatMap(partition -> batch.records(partition).stream())
                .toList();
    }
}
