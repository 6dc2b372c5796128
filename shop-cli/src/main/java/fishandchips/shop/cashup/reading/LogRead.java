package fishandchips.shop.cashup.reading;

import fishandchips.shop.cashup.evidence.HeldUp;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the log was read.
 *
 * @param ends where each partition ended when reading began, open transactions included
 * @param last the last record of each partition that has any
 * @param heldUp partitions that could not be read so far, and those of offsets whose commit is not decided
 * @param forgotten how many records are no longer there
 */
record LogRead(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> last, List<HeldUp> heldUp, long forgotten) {}
