package fishandchips.shop.cashup.reading;

import fishandchips.contract.Topics;
import fishandchips.shop.Together;
import fishandchips.shop.cashup.trail.Trails;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Reads all topics and their dead letters, what is committed and nothing else, a few partitions at a time. */
final class LogReader implements AutoCloseable {

    private static final int READERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    private final Clerk clerk;
    private final Admin admin;
    private final OpenTransactions transactions;
    private final List<PartitionsReader> readers;

    LogReader(Map<String, String> kafka, Trails trails) {
        clerk = new Clerk(trails);
        admin = Admin.create(KafkaSettings.admin(kafka));
        transactions = new OpenTransactions(admin);
        readers = IntStream.range(0, READERS)
                .mapToObj(_ -> new PartitionsReader(KafkaSettings.consumer(kafka), clerk))
                .toList();
    }

    /**
     * Reads up to where the log ends now.
     *
     * @param patience how long to wait for a partition that cannot be read any further, and for offsets that are not
     *     decided
     */
    LogRead readOn(Duration patience) throws Exception {
        var ends = ends();
        assign(ends.keySet());
        List<Callable<Map<TopicPartition, Long>>> jobs = readers.stream()
                .map(reader -> (Callable<Map<TopicPartition, Long>>) () -> reader.readUpTo(ends, patience))
                .toList();
        var stuck = new HashMap<TopicPartition, Long>();
        Together.run(READERS, jobs).forEach(stuck::putAll);
        var heldUp = Stream.concat(
                transactions.amongRecords(stuck, ends).stream(), transactions.amongOffsets(patience).stream());
        return new LogRead(ends, clerk.last(), heldUp.toList(), forgotten(ends.keySet()));
    }

    /** Shares the partitions out, in the same way each time. */
    private void assign(Collection<TopicPartition> partitions) {
        for (var i = 0; i < READERS; i++) {
            var share = i;
            readers.get(i)
                    .assign(partitions.stream()
                            .filter(each -> each.partition() % READERS == share)
                            .toList());
        }
    }

    /** Where every partition ends, open transactions included; a reader of what is committed would ask for less. */
    Map<TopicPartition, Long> ends() throws Exception {
        return offsets(partitions(), OffsetSpec.latest());
    }

    private long forgotten(Collection<TopicPartition> partitions) throws Exception {
        return offsets(partitions, OffsetSpec.earliest()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws Exception {
        var wanted = partitions.stream().collect(Collectors.toMap(each -> each, _ -> which));
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }

    private List<TopicPartition> partitions() throws Exception {
        var there = admin.listTopics().names().get();
        var wanted = Topics.ALL.stream()
                .flatMap(topic -> Stream.of(topic.name(), topic.deadLetters()))
                .filter(there::contains)
                .toList();
        return admin.describeTopics(wanted).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    /** How many records were found so far that are no events. */
    long unreadable() {
        return clerk.unreadable();
    }

    @Override
    public void close() {
        readers.forEach(PartitionsReader::close);
        admin.close();
    }
}
