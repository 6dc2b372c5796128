package fishandchips.till.kafka;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.Topic;
import fishandchips.station.Reason;
import fishandchips.station.readiness.GroupOffsets;
import fishandchips.till.breaker.Breaker;
import fishandchips.till.kitchen.GroupLag;
import fishandchips.till.kitchen.KitchenSettings;
import fishandchips.till.kitchen.KitchenShedder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Kafka for the lag of preparers and cooks, and gives it to {@link KitchenShedder}. Tells the breaker of each answer. While Kafka does
 * not answer, the shedder refuses no order. Changes nothing in Kafka. Used by one thread.
 *
 * <p>When all orders of this till go to one partition, only the lag of that partition counts, in each topic: what follows from an order is in
 * the partition of the same number.
 */
class LagWatch {

    private static final Logger log = LoggerFactory.getLogger(LagWatch.class);

    /** A longer request would keep the till from closing. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final GroupOffsets groups;
    private final Breaker breaker;
    private final KitchenShedder shedder;
    private final KitchenSettings settings;
    private final PartitionChoice choice;
    private List<TopicPartition> partitions = List.of();
    private boolean blind;

    LagWatch(Admin kafka, Breaker breaker, KitchenShedder shedder, KitchenSettings settings, PartitionChoice choice) {
        this.groups = new GroupOffsets(kafka, PATIENCE);
        this.breaker = breaker;
        this.shedder = shedder;
        this.settings = settings;
        this.choice = choice;
    }

    /**
     * Looks once.
     *
     * @return how long to wait before the next look
     */
    Duration look() throws InterruptedException {
        try {
            shedder.see(lags());
            blind = false;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            shedder.lose();
            if (!blind) {
                log.atWarn()
                        .addKeyValue("reason", Reason.of(e))
                        .log("The till cannot read the lag of preparers and cooks; it refuses no order because of it");
            }
            blind = true;
        }
        return settings.lookEvery();
    }

    private Map<String, GroupLag> lags() throws ExecutionException, InterruptedException, TimeoutException {
        if (partitions.isEmpty()) {
            var topics =
                    ConsumerGroup.KITCHEN.stream().map(ConsumerGroup::topic).map(Topic::name);
            partitions = ofThisTill(heard(groups.partitions(topics.toList()))); // they never change
        }
        var begins = heard(groups.begins(partitions));
        var ends = heard(groups.ends(partitions));
        var lags = new HashMap<String, GroupLag>();
        for (var group : ConsumerGroup.KITCHEN) {
            var committed = heard(groups.committed(group.name()));
            lags.put(group.name(), lag(group.topic().name(), begins, committed, ends));
        }
        return lags;
    }

    /** All topics have the same number of partitions. */
    private List<TopicPartition> ofThisTill(List<TopicPartition> all) {
        var only = choice.ofAllOrders(all.size() / ConsumerGroup.KITCHEN.size());
        return all.stream()
                .filter(each -> only.isEmpty() || each.partition() == only.getAsInt())
                .toList();
    }

    private static GroupLag lag(
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
        return new GroupLag(done, waiting);
    }

    private <T> T heard(T answer) {
        breaker.heard();
        return answer;
    }
}
