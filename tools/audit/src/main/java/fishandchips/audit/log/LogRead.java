package fishandchips.audit.log;

import fishandchips.audit.evidence.LogState.HeldUp;
import fishandchips.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the log was read.
 *
 * @param ends where each partition ended when reading began, open transactions included
 * @param last the last record of each partition that has any
 * @param heldUp partitions that could not be read so far, and those of offsets whose commit is not decided
 * @param begins the first offset of each partition that there still is
 */
public record LogRead(
        Map<TopicPartition, Long> ends,
        Map<TopicPartition, Long> last,
        List<HeldUp> heldUp,
        Map<TopicPartition, Long> begins) {

    /** How many records are no longer there, by topic; only topics that lack some. */
    public Map<String, Long> deleted() {
        return begins.entrySet().stream()
                .filter(begin -> begin.getValue() > 0)
                .collect(Collectors.groupingBy(
                        begin -> begin.getKey().topic(), Collectors.summingLong(Map.Entry::getValue)));
    }

    /** Whether the shop has the topic of finished parts, and so the second kitchen. */
    public boolean hasSecondKitchen() {
        return ends.keySet().stream().map(TopicPartition::topic).anyMatch(Topics.KITCHEN_PARTS.name()::equals);
    }
}
