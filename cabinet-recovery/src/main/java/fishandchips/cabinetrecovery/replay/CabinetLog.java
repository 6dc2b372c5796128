package fishandchips.cabinetrecovery.replay;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.LogPartition;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * The topics whose records tell of every change of stock, and the stations that write them. Every method throws when Kafka
 * does not answer well before the lease of a recovery lapses.
 */
class CabinetLog {

    private static final long ANSWERS_WITHIN_MILLIS = 4_000;

    /** The groups that change the stock, each by the records of one topic. */
    private static final List<ConsumerGroup> READERS =
            List.of(ConsumerGroup.PREPARER, ConsumerGroup.COOK, ConsumerGroup.COOK_SHELF);

    /** The kinds of stations that change the stock in transactions. */
    private static final List<String> WRITERS = List.of(ShopNames.PREPARER, ShopNames.COOK);

    private final Admin kafka;

    CabinetLog(Admin kafka) {
        this.kafka = kafka;
    }

    /** Where the topics begin and end now; records that are not committed count as well. */
    LogRange range() throws ExecutionException, TimeoutException, InterruptedException {
        var partitions = partitions();
        return new LogRange(
                offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED),
                offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED));
    }

    /** Whether every transaction has ended that wrote within the range. */
    boolean isDecided(LogRange range) throws ExecutionException, TimeoutException, InterruptedException {
        var ends = range.ends();
        var decided = offsets(ends.keySet(), OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        return ends.entrySet().stream().allMatch(end -> decided.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** The transactional ids of all preparers and cooks that Kafka knows. */
    List<String> writers() throws ExecutionException, TimeoutException, InterruptedException {
        return soon(kafka.listTransactions().all()).stream()
                .map(TransactionListing::transactionalId)
                .filter(id -> WRITERS.stream().anyMatch(kind -> ShopNames.isTransactionalId(id, kind)))
                .toList();
    }

    /**
     * Fences a writer, so that it cannot commit an open transaction; it starts again by itself. One at a time: of several
     * ids the client lets each wait for most of a second.
     */
    void fence(String writer) throws ExecutionException, TimeoutException, InterruptedException {
        soon(kafka.fenceProducers(List.of(writer)).all());
    }

    /** The committed offsets of the groups that change the stock; waits for offsets that are being committed. */
    Map<LogPartition, Long> committed() throws ExecutionException, TimeoutException, InterruptedException {
        var groups = READERS.stream()
                .collect(Collectors.toMap(ConsumerGroup::name, _ -> new ListConsumerGroupOffsetsSpec()));
        var stable = new ListConsumerGroupOffsetsOptions().requireStable(true);
        var offsets = soon(kafka.listConsumerGroupOffsets(groups, stable).all());
        var committed = new HashMap<LogPartition, Long>();
        for (var group : READERS) {
            var topic = group.topic().name();
            offsets.getOrDefault(group.name(), Map.of()).forEach((partition, offset) -> {
                if (offset != null && partition.topic().equals(topic)) {
                    committed.put(new LogPartition(topic, partition.partition()), offset.offset());
                }
            });
        }
        return committed;
    }

    /** Those of the finished parts of mixed orders, too, if the shop has ever had the second kitchen. */
    private Collection<TopicPartition> partitions() throws ExecutionException, TimeoutException, InterruptedException {
        var optional = Topics.KITCHEN_PARTS.name();
        var names = Stream.of(
                        Topics.STOCK.stream().map(Topic::name),
                        RejectedRecords.topics().stream(),
                        soon(kafka.listTopics().names()).stream().filter(optional::equals))
                .flatMap(some -> some)
                .toList();
        return soon(kafka.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> partitions, OffsetSpec which, IsolationLevel isolation)
            throws ExecutionException, TimeoutException, InterruptedException {
        var wanted = partitions.stream().collect(Collectors.toMap(each -> each, _ -> which));
        return soon(kafka.listOffsets(wanted, new ListOffsetsOptions(isolation)).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    private static <T> T soon(KafkaFuture<T> answer) throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(ANSWERS_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
    }
}
