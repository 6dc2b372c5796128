package fishandchips.station.telemetry;

import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/** The partitions that a station reads without Spring's listeners. A station that reads so has a bean of this type. */
@FunctionalInterface
public interface HeldPartitions {

    /** Those that it reads just now. Called from any thread. */
    Collection<TopicPartition> now();
}
