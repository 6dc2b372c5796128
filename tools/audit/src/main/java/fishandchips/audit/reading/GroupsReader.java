package fishandchips.audit.reading;

import fishandchips.audit.evidence.Behind;
import fishandchips.audit.evidence.Missed;
import fishandchips.contract.ConsumerGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka how far the stations have read. */
final class GroupsReader implements AutoCloseable {

    private final Admin admin;

    GroupsReader(Map<String, String> kafka) {
        admin = Admin.create(KafkaSettings.admin(kafka));
    }

    /** Who has not yet done with each record that there is; where a transaction has ended there is none to be done with. */
    List<Behind> behind(LogRead log) throws Exception {
        var behind = new ArrayList<Behind>();
        for (var reader : readers().entrySet()) {
            var committed = committed(reader.getKey());
            var isBehind = log.last().entrySet().stream()
                    .filter(last -> last.getKey().topic().equals(reader.getValue()))
                    .anyMatch(last -> next(committed, last.getKey()) <= last.getValue());
            if (isBehind) {
                behind.add(new Behind(reader.getKey(), reader.getValue()));
            }
        }
        return behind;
    }

    /** Who will never see some records, since Kafka has deleted them. */
    List<Missed> missed(LogRead log) throws Exception {
        var missed = new ArrayList<Missed>();
        for (var reader : readers().entrySet()) {
            var committed = committed(reader.getKey());
            var records = log.begins().entrySet().stream()
                    .filter(begin -> begin.getKey().topic().equals(reader.getValue()))
                    .mapToLong(begin -> Math.max(0, begin.getValue() - next(committed, begin.getKey())))
                    .sum();
            if (records > 0) {
                missed.add(new Missed(reader.getKey(), reader.getValue(), records));
            }
        }
        return missed;
    }

    /** All groups, each with the topic that it reads. */
    private static Map<String, String> readers() {
        var readers = new LinkedHashMap<String, String>();
        ConsumerGroup.ALL.forEach(
                group -> readers.put(group.name(), group.topic().name()));
        return readers;
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
