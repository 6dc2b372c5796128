package fishandchips.audit.log;

import fishandchips.audit.trail.Trails;
import fishandchips.console.Together;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Reads all topics and their dead letters, what is committed and nothing else, a few partitions at a time. */
public final class LogReader implements AutoCloseable {

    private static final int READERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    /** Those that do not exist are left out; only a shop with the second kitchen has its topic. */
    private static final List<String> TOPICS = Stream.<Topic<?>>concat(
                    Topics.ALL.stream(), Stream.of(Topics.KITCHEN_PARTS))
            .flatMap(topic -> Stream.of(topic.name(), topic.deadLetters()))
            .toList();

    private final TrailReader trailReader;
    private final Admin admin;
    private final Partitions partitions;
    private final OpenTransactions transactions;
    private final List<PartitionsReader> readers;

    public LogReader(Map<String, String> kafka, Trails trails) {
        trailReader = new TrailReader(trails);
        admin = Admin.create(KafkaSettings.admin(kafka));
        partitions = new Partitions(admin);
        transactions = new OpenTransactions(admin, partitions);
        readers = IntStream.range(0, READERS)
                .mapToObj(_ -> new PartitionsReader(KafkaSettings.consumer(kafka), trailReader))
                .toList();
    }

    /**
     * Reads up to where the log ends now.
     *
     * @param patience how long to wait for a partition that cannot be read any further, and for offsets that are not
     *     decided
     */
    public LogRead readOn(Duration patience) throws Exception {
        var ends = ends();
        assign(ends.keySet());
        List<Callable<Map<TopicPartition, Long>>> jobs = readers.stream()
                .map(reader -> (Callable<Map<TopicPartition, Long>>) () -> reader.readUpTo(ends, patience))
                .toList();
        var stuck = new HashMap<TopicPartition, Long>();
        Together.run(READERS, jobs).forEach(stuck::putAll);
        var heldUp = Stream.concat(
                transactions.amongRecords(stuck, ends).stream(), transactions.amongOffsets(patience).stream());
        var begins = partitions.offsets(ends.keySet(), OffsetSpec.earliest());
        return new LogRead(ends, trailReader.last(), heldUp.toList(), begins);
    }

    /** Shares the partitions out, in the same way each time. */
    private void assign(Collection<TopicPartition> all) {
        for (var i = 0; i < READERS; i++) {
            var share = i;
            readers.get(i)
                    .assign(all.stream()
                            .filter(each -> each.partition() % READERS == share)
                            .toList());
        }
    }

    /** Where every partition ends, open transactions included; a reader of what is committed would ask for less. */
    public Map<TopicPartition, Long> ends() throws Exception {
        return partitions.offsets(partitions.of(TOPICS), OffsetSpec.latest());
    }

    /** How many records were found so far that are no events. */
    public long unreadable() {
        return trailReader.unreadable();
    }

    @Override
    public void close() {
        readers.forEach(PartitionsReader::close);
        admin.close();
    }
}
