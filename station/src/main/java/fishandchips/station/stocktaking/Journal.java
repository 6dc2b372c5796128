package fishandchips.station.stocktaking;

import fishandchips.cabinet.stocktaking.Mark;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
 * The topics that tell of every change of stock, and those who write them. Every method throws when Kafka does not answer
 * soon enough for a stocktaker.
 */
class Journal {

    /** Less than the lease of a stocktaking. */
    private static final long PATIENCE_MILLIS = 4_000;

    /** Who reads what, and changes the stock by it: topic to consumer group. */
    private static final Map<String, String> READERS = Map.of(
            Topics.ORDERS.name(), "preparer", Topics.COOK_REQUESTS.name(), "cook", Topics.SHELF.name(), "cook-shelf");

    /** What the transactional ids of those begin with who change the stock. */
    private static final List<String> WRITERS = List.of("preparer-", "cook-");

    private final Admin kafka;

    Journal(Admin kafka) {
        this.kafka = kafka;
    }

    /** Where the topics begin and end just now, what is not committed included. */
    Extent extent() throws ExecutionException, TimeoutException, InterruptedException {
        var partitions = partitions();
        return new Extent(
                offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED),
                offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED));
    }

    /** Whether no transaction is open any more that began before the journal had come so far. */
    boolean isDecided(Extent extent) throws ExecutionException, TimeoutException, InterruptedException {
        var ends = extent.ends();
        var decided = offsets(ends.keySet(), OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        return ends.entrySet().stream().allMatch(end -> decided.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** The transactional ids of all preparers and cooks that Kafka knows. */
    List<String> writers() throws ExecutionException, TimeoutException, InterruptedException {
        return soon(kafka.listTransactions().all()).stream()
                .map(TransactionListing::transactionalId)
                .filter(id -> WRITERS.stream().anyMatch(id::startsWith))
                .toList();
    }

    /**
     * Makes sure that a writer commits nothing that it has begun; it begins anew by itself. One at a time: of several, the
     * client lets each wait for most of a second.
     */
    void fence(String writer) throws ExecutionException, TimeoutException, InterruptedException {
        soon(kafka.fenceProducers(List.of(writer)).all());
    }

    /** How far those who change the stock have come with what they read; waits for offsets that are being committed. */
    Map<Mark, Long> committed() throws ExecutionException, TimeoutException, InterruptedException {
        var groups = READERS.values().stream()
                .collect(Collectors.toMap(group -> group, _ -> new ListConsumerGroupOffsetsSpec()));
        var stable = new ListConsumerGroupOffsetsOptions().requireStable(true);
        var offsets = soon(kafka.listConsumerGroupOffsets(groups, stable).all());
        var committed = new HashMap<Mark, Long>();
        READERS.forEach((topic, group) -> offsets.getOrDefault(group, Map.of()).forEach((partition, offset) -> {
            if (offset != null && partition.topic().equals(topic)) {
                committed.put(new Mark(topic, partition.partition()), offset.offset());
            }
        }));
        return committed;
    }

    private Collection<TopicPartition> partitions() throws ExecutionException, TimeoutException, InterruptedException {
        var names = Stream.concat(Topics.ALL.stream().map(Topic::name), DeadLetterIndex.topics().stream())
                .collect(Collectors.toCollection(TreeSet::new));
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
        return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
