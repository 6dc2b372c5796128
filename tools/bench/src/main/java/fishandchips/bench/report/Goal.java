package fishandchips.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a figure of the shop shall be, beside one of a floor or by itself.
 *
 * @param shop the figure's name
 * @param floor the name of the one that it is divided by; null when it stands for itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Goal(String shop, @Nullable String floor, Bound bound, double limit) {

    /** On which side of the limit the goal lies. */
    public enum Bound {
        @JsonProperty("at least")
        AT_LEAST("≥"),
        @JsonProperty("at most")
        AT_MOST("≤");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    public static Goal atLeast(double limit, String shop, String floor) {
        return new Goal(shop, floor, Bound.AT_LEAST, limit);
    }

    public static Goal atMost(double limit, String shop, String floor) {
        return new Goal(shop, floor, Bound.AT_MOST, limit);
    }

    /** Whether a value reaches it. */
    boolean isMetBy(double value) {
        return bound == Bound.AT_LEAST ? value >= limit : value <= limit;
    }

    /** As a person writes it: {@code ≥ 0.9}. */
    String text() {
        var number = limit == Math.rint(limit) ? String.format(Locale.ROOT, "%,.0f", limit) : String.valueOf(limit);
        return bound.sign + " " + number;
    }
}
