package fishandchips.audit.log;

import fishandchips.audit.evidence.LogState.Behind;
import fishandchips.audit.evidence.LogState.Missed;
import fishandchips.contract.ConsumerGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka how far the stations have read. */
public final class GroupsReader implements AutoCloseable {

    private final Admin admin;

    public GroupsReader(Map<String, String> kafka) {
        admin = Admin.create(KafkaSettings.admin(kafka));
    }

    /** Who has not yet done with each record that there is; where a transaction has ended there is none to be done with. */
    public List<Behind> behind(LogRead log) throws Exception {
        var behind = new ArrayList<Behind>();
        for (var group : groups(log)) {
            var committed = committed(group.name());
            var isBehind = log.last().entrySet().stream()
                    .filter(last -> last.getKey().topic().equals(group.topic().name()))
                    .anyMatch(last -> next(committed, last.getKey()) <= last.getValue());
            if (isBehind) {
                behind.add(new Behind(group.name(), group.topic().name()));
            }
        }
        return behind;
    }

    /** Who will never see some records, since Kafka has deleted them. */
    public List<Missed> missed(LogRead log) throws Exception {
        var missed = new ArrayList<Missed>();
        for (var group : groups(log)) {
            var committed = committed(group.name());
            var records = log.begins().entrySet().stream()
                    .filter(begin -> begin.getKey().topic().equals(group.topic().name()))
                    .mapToLong(begin -> Math.max(0, begin.getValue() - next(committed, begin.getKey())))
                    .sum();
            if (records > 0) {
                missed.add(new Missed(group.name(), group.topic().name(), records));
            }
        }
        return missed;
    }

    private static List<ConsumerGroup> groups(LogRead log) {
        var second = log.hasSecondKitchen() ? ConsumerGroup.SECOND_KITCHEN.stream() : Stream.<ConsumerGroup>empty();
        return Stream.concat(ConsumerGroup.ALL.stream(), second).toList();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) throws Exception {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private static long next(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        var offset = committed.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    @Override
    public void close() {
        admin.close();
    }
}
