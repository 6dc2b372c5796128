package fishandchips.shop.cashup.reading;

import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.shop.cashup.evidence.Behind;
import fishandchips.shop.stations.StationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka how far the stations have read. */
final class GroupsReader implements AutoCloseable {

    /** The group in which cooks put onto the shelf what the log says. */
    private static final String SHELF_FILLERS = "cook-shelf";

    private final Admin admin;

    GroupsReader(Map<String, String> kafka) {
        admin = Admin.create(KafkaSettings.admin(kafka));
    }

    /** Who has not yet done with each record that there is; where a transaction has ended there is none to be done with. */
    List<Behind> behind(LogRead log) throws Exception {
        var behind = new ArrayList<Behind>();
        for (var kind : StationKind.values()) {
            var topic = kind.reads();
            if (topic.isPresent() && isBehind(kind.label(), topic.get(), log)) {
                behind.add(new Behind(kind.label(), topic.get().name()));
            }
        }
        if (isBehind(SHELF_FILLERS, Topics.SHELF, log)) {
            behind.add(new Behind(SHELF_FILLERS, Topics.SHELF.name()));
        }
        return behind;
    }

    private boolean isBehind(String group, Topic<?> topic, LogRead log) throws Exception {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return log.last().entrySet().stream()
                .filter(last -> last.getKey().topic().equals(topic.name()))
                .anyMatch(last -> next(committed, last.getKey()) <= last.getValue());
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
