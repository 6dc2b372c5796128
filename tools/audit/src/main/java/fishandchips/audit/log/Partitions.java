package fishandchips.audit.log;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka which partitions there are, and from where to where they go. */
record Partitions(Admin admin) {

    /** All of some topics, Kafka's own among them; none of a topic that is not there. */
    List<TopicPartition> of(Collection<String> topics) throws Exception {
        var there = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        var wanted = topics.stream().filter(there::contains).toList();
        return admin.describeTopics(wanted).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which) throws Exception {
        var wanted = partitions.stream().collect(Collectors.toMap(each -> each, _ -> which));
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }
}
