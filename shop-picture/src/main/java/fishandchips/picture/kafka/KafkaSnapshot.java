package fishandchips.picture.kafka;

import fishandchips.contract.LogPartition;
import fishandchips.picture.input.LogPositions;
import java.time.Instant;
import java.util.Set;

/**
 * What Kafka answered when the board last asked.
 *
 * @param partitions the partitions of those topics of the shop that exist
 */
public record KafkaSnapshot(Instant at, Set<LogPartition> partitions, LogPositions positions) {}
