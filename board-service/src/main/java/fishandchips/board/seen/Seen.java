package fishandchips.board.seen;

import fishandchips.contract.OrderStep;
import fishandchips.contract.ShopEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as the board sees it.
 *
 * @param timestamp the broker's
 */
public record Seen(Spot spot, long offset, Instant timestamp, What what) {

    /** What the record's bytes turned out to be. */
    public sealed interface What {}

    /** An event that the contract understands. */
    public record Event(ShopEvent event) implements What {}

    /**
     * A dead letter.
     *
     * @param ended the step at which an order goes no further; null when the letter ends no order's way
     */
    public record Letter(@Nullable OrderStep ended) implements What {}

    /** What somebody has done about a dead letter. */
    public record Settled() implements What {}

    /** Nobody can read it. */
    public record Unknown() implements What {}
}
