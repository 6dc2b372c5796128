package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/**
 * A cook puts portions onto the hot cabinet's shelf, for the orders that come next. What the {@code shelf} topic carries.
 *
 * @param portions at least one portion, and {@value #MOST} of each at most
 * @param cook who fried them, such as {@code cook-1}
 * @param reason why there are any
 * @param filledAt when they came out of the oil
 */
@JsonTypeName("shelf-filled")
public record ShelfFilled(Portions portions, String cook, Reason reason, Instant filledAt) implements ShopEvent {

    /** The most that one record may put there of a portion. */
    public static final int MOST = 100_000_000;

    /** Why something was fried that nobody had ordered. */
    public enum Reason {
        /** A batch is never smaller than the fryer's: what the orders did not need. */
        @JsonProperty("left-over")
        LEFT_OVER,

        /** The shelf ran low. */
        @JsonProperty("top-up")
        TOP_UP
    }

    public ShelfFilled {
        Checks.atMost(MOST, "portions", portions);
        Checks.from(Kitchen.FIRST, "portions", portions);
        cook = Checks.line("cook", cook, 40);
        Checks.present("reason", reason);
        Checks.moment("filledAt", filledAt);
        if (portions.isNone()) {
            throw new InvalidOrderException("The shelf is filled with at least one portion.");
        }
    }

    @Override
    public Instant at() {
        return filledAt;
    }

    /** The cook. */
    @Override
    @JsonIgnore
    public String key() {
        return cook;
    }
}
