package fishandchips.till.kafka;

import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.station.readiness.GroupOffsets;
import fishandchips.till.breaker.Breaker;
import fishandchips.till.kitchen.Backlog;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * Asks Kafka how much waits for preparers and cooks, and tells the breaker of each answer. Changes nothing there. Used by one
 * thread.
 */
@Component
class KitchenReader {

    /** Questions that nobody waits for any more would keep the till from closing. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The kitchen's groups, each with the topic that it reads. */
    private static final Map<String, Topic<?>> READERS =
            Map.of(ShopNames.PREPARER, Topics.ORDERS, ShopNames.COOK, Topics.COOK_REQUESTS);

    private final GroupOffsets groups;
    private final Breaker breaker;
    private List<TopicPartition> partitions = List.of();

    KitchenReader(Admin kafka, Breaker breaker) {
        this.groups = new GroupOffsets(kafka, PATIENCE);
        this.breaker = breaker;
    }

    /** What waits for each group, by its name. Throws when Kafka does not answer in time, or must not tell. */
    Map<String, Backlog> read() throws ExecutionException, InterruptedException, TimeoutException {
        if (partitions.isEmpty()) {
            partitions = heard(
                    groups.partitions(READERS.values().stream().map(Topic::name).toList())); // they never change
        }
        var begins = heard(groups.begins(partitions));
        var ends = heard(groups.ends(partitions));
        var backlogs = new HashMap<String, Backlog>();
        for (var reader : READERS.entrySet()) {
            var committed = heard(groups.committed(reader.getKey()));
            backlogs.put(reader.getKey(), backlog(reader.getValue().name(), begins, committed, ends));
        }
        return backlogs;
    }

    private static Backlog backlog(
            String topic,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> committed,
            Map<TopicPartition, Long> ends) {
        var done = 0L;
        var waiting = 0L;
        for (var end : ends.entrySet()) {
            if (end.getKey().topic().equals(topic)) {
                var begin = begins.getOrDefault(end.getKey(), 0L);
                var next = Math.max(begin, committed.getOrDefault(end.getKey(), begin));
                done += next;
                waiting += Math.max(0, end.getValue() - next);
            }
        }
        return new Backlog(done, waiting);
    }

    private <T> T heard(T answer) {
        breaker.heard();
        return answer;
    }
}
