package fishandchips.wok;

import fishandchips.contract.OrderStep;
import fishandchips.contract.ShopNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the wok's memory up to date with the topic {@code wok-memory}. Whenever the group has rebalanced, another wok may have cooked orders
 * of this wok's partitions meanwhile; so the listener calls this before each batch. Used by the listener's thread only.
 */
class MemoryReader {

    private static final Logger log = LoggerFactory.getLogger(MemoryReader.class);

    /** Longer than a transaction may take: one that a dead wok left open hides all later notes until Kafka has ended it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration POLL = Duration.ofMillis(100);

    private final WokMemory memory;
    private final Admin kafka;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Map<Integer, Integer> generations = new HashMap<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    /**
     * Has read nothing yet.
     *
     * @param consumers makes consumers that read committed records and are members of no group
     */
    MemoryReader(WokMemory memory, Admin kafka, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.memory = memory;
        this.kafka = kafka;
        this.consumers = consumers;
    }

    /**
     * Returns when the memory has all notes about some partitions that woks wrote before the group had this generation. Reads nothing if it has
     * done so for this generation before.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException when a transaction that was open does not end, or Kafka does not answer
     */
    void catchUp(Collection<Integer> partitions, int generation) throws InterruptedException {
        var due = partitions.stream()
                .filter(partition -> !Integer.valueOf(generation).equals(generations.get(partition)))
                .toList();
        if (!due.isEmpty()) {
            due.forEach(memory::forgetUncommitted);
            read(due);
            due.forEach(partition -> generations.put(partition, generation));
        }
    }

    private void read(List<Integer> partitions) throws InterruptedException {
        var behind = new HashMap<>(ends(partitions));
        behind.entrySet().removeIf(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
        if (behind.isEmpty()) {
            return;
        }
        var notes = 0;
        try (var consumer = consumers.get()) {
            consumer.assign(behind.keySet());
            consumer.seekToBeginning(unread(behind.keySet()));
            behind.keySet().stream()
                    .filter(positions::containsKey)
                    .forEach(each -> consumer.seek(each, position(each)));
            notes = readUpTo(behind, consumer);
        }
        log.atInfo()
                .addKeyValue("partitions", partitions)
                .addKeyValue("orders", notes)
                .log("Read which orders woks have cooked");
    }

    private List<TopicPartition> unread(Collection<TopicPartition> partitions) {
        return partitions.stream().filter(each -> !positions.containsKey(each)).toList();
    }

    private long position(TopicPartition partition) {
        return positions.getOrDefault(partition, 0L);
    }

    private int readUpTo(Map<TopicPartition, Long> ends, Consumer<byte[], byte[]> consumer) {
        var notes = 0;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var behind = new ArrayList<>(ends.keySet());
        while (!behind.isEmpty()) {
            for (var note : consumer.poll(POLL)) {
                remember(note);
                notes++;
            }
            behind.removeIf(each -> isReached(each, ends.getOrDefault(each, 0L), consumer));
            if (!behind.isEmpty() && System.nanoTime() - deadline > 0) {
                throw new org.apache.kafka.common.errors.TimeoutException(
                        "The topic %s cannot be read to its end: a transaction on %s is still open."
                                .formatted(ShopNames.WOK_MEMORY, behind));
            }
        }
        return notes;
    }

    private boolean isReached(TopicPartition partition, long end, Consumer<?, ?> consumer) {
        var position = consumer.position(partition);
        positions.put(partition, position);
        return position >= end;
    }

    private void remember(ConsumerRecord<byte[], byte[]> note) {
        OrderStep.orderId(note.key()).ifPresent(order -> memory.remember(note.partition(), order));
    }

    /** The ends of the partitions, also those of open transactions. */
    private Map<TopicPartition, Long> ends(List<Integer> partitions) throws InterruptedException {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(each -> wanted.put(new TopicPartition(ShopNames.WOK_MEMORY, each), OffsetSpec.latest()));
        try {
            var ends = new HashMap<TopicPartition, Long>();
            kafka.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .all()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException | TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(
                    "Kafka does not say where the topic %s ends.".formatted(ShopNames.WOK_MEMORY), e);
        }
    }
}
