package fishandchips.bench.floor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The programs that stand beside the shop to be compared with it, each run as a process of its own. */
public enum FloorProgram {
    /** Copies records from one topic to another, a transaction for each batch. */
    COPY,
    /** What a preparer does, written by hand. */
    HAND_WRITTEN,
    /** What an accountant does, written by hand. */
    ROWS,
    /** What most demonstrations do. */
    NAIVE_PREPARER,
    /** What most demonstrations do, to a database. */
    NAIVE_LEDGER;

    /** The name in commands, of its group and of its topics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void main(String[] words) throws Exception {
        StarterWatch.endWithTheStarter();
        var program = Arrays.stream(values())
                .filter(each -> each.label().equals(words[0]))
                .findFirst()
                .orElseThrow();
        program.run(Job.of(words));
    }

    /** The least that can be done with records: the same bytes on another topic. */
    private static List<ProducerRecord<byte[], byte[]>> copy(List<ConsumerRecord<byte[], byte[]>> records, String out) {
        return records.stream()
                .map(each -> new ProducerRecord<>(out, each.partition(), each.key(), each.value()))
                .toList();
    }

    private void run(Job job) throws Exception {
        switch (this) {
            case COPY -> new TransactionalLoop(job, records -> copy(records, job.out())).run();
            case HAND_WRITTEN -> {
                try (var preparer = new HandWrittenPreparer(job)) {
                    new TransactionalLoop(job, preparer).run();
                }
            }
            case ROWS -> new RowsLoop(job).run();
            case NAIVE_PREPARER -> new NaivePreparer(job).run();
            case NAIVE_LEDGER -> new NaiveLedger(job).run();
        }
    }
}
