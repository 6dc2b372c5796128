package fishandchips.picture.input;

import fishandchips.contract.LogPartition;
import fishandchips.contract.OrderStep;
import fishandchips.contract.ShopEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log, decoded.
 *
 * @param timestamp the broker's
 */
public record SeenRecord(LogPartition partition, long offset, Instant timestamp, What what) {

    /** What the record's bytes are. */
    public sealed interface What {}

    /** An event that the contract understands. */
    public record Event(ShopEvent event) implements What {}

    /**
     * A dead letter.
     *
     * @param ended the step at which an order was given up; null when the order goes on
     */
    public record Letter(@Nullable OrderStep ended) implements What {}

    /** A person has dealt with a dead letter. */
    public record Settled() implements What {}

    /** A record that nobody can read. */
    public record Unknown() implements What {}
}
