package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;

/** Partitions of one topic have come to a station, or have left it. */
public sealed interface PartitionsMoved extends FloorEvent {

    /** The generation of a group that has none, or that the station is no member of any more. */
    int NO_GENERATION = -1;

    /** The group among whose members the partitions are shared out. */
    String group();

    /** Whose partitions they are. */
    String topic();

    /** Those that have moved, at least one, in order; not those that stay where they were. */
    List<Integer> partitions();

    /** How often the group has shared its partitions out; {@value #NO_GENERATION} when nobody can say. */
    int generation();

    /** The station reads these from now on. */
    @JsonTypeName("partitions-assigned")
    record PartitionsAssigned(
            String station, String group, String topic, List<Integer> partitions, int generation, Instant assignedAt)
            implements PartitionsMoved {

        public PartitionsAssigned {
            check(station, group, topic, generation);
            partitions = Checks.partitions("partitions", partitions);
            Checks.moment("assignedAt", assignedAt);
        }

        @Override
        public Instant at() {
            return assignedAt;
        }
    }

    /** The station has committed what it did with these, and gives them up. */
    @JsonTypeName("partitions-revoked")
    record PartitionsRevoked(
            String station, String group, String topic, List<Integer> partitions, int generation, Instant revokedAt)
            implements PartitionsMoved {

        public PartitionsRevoked {
            check(station, group, topic, generation);
            partitions = Checks.partitions("partitions", partitions);
            Checks.moment("revokedAt", revokedAt);
        }

        @Override
        public Instant at() {
            return revokedAt;
        }
    }

    /** These were taken from the station without asking, as its group had not heard of it for too long. */
    @JsonTypeName("partitions-lost")
    record PartitionsLost(
            String station, String group, String topic, List<Integer> partitions, int generation, Instant lostAt)
            implements PartitionsMoved {

        public PartitionsLost {
            check(station, group, topic, generation);
            partitions = Checks.partitions("partitions", partitions);
            Checks.moment("lostAt", lostAt);
        }

        @Override
        public Instant at() {
            return lostAt;
        }
    }

    private static void check(String station, String group, String topic, int generation) {
        Checks.line("station", station, LONGEST_NAME);
        Checks.line("group", group, LONGEST_NAME);
        Checks.line("topic", topic, LONGEST_NAME);
        Checks.atLeast(NO_GENERATION, "generation", generation);
    }
}
