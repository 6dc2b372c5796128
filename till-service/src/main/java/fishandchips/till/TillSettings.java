package fishandchips.till;

import fishandchips.contract.Partitioning;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the till.
 *
 * @param name what the till calls itself on its orders, 1 to 40 characters; {@code till-} and the station's slot unless
 *     set
 * @param permits how many orders may be on their way into the log at a time at most, 1 to 10000; the till allows fewer while
 *     the broker is slow, but at least 20, and refuses the next one with 503
 * @param latencyTarget how soon after its arrival the broker should have acknowledged an order; while it takes longer, the till
 *     allows fewer orders on their way; a bare number means milliseconds
 * @param answerWithin how soon a customer gets an answer, counted from the arrival of the request: 503 for an order that has
 *     not been sent by then, 504 for one that the broker has not acknowledged; a bare number means milliseconds
 * @param remembers how many orders of the whole shop the till can tell about, 1 to 1000000, about 1 KB of heap each;
 *     older ones are 404
 * @param partitioning how the partition of an order is chosen: order, none, till, constant, numbered, plaice or portion; in all modes
 *     but order the till refuses an Idempotency-Key
 * @param secondKitchen whether the till sells the dishes of the second kitchen; {@code ./shop open --second-kitchen} sets it
 */
@Validated
@ConfigurationProperties("shop.till")
public record TillSettings(
        @DefaultValue("till-1") @NotBlank @Size(max = 40) String name,
        @DefaultValue("256") @Min(1) @Max(10_000) int permits,
        @DefaultValue("250ms") @DurationMin(millis = 1) Duration latencyTarget,
        @DefaultValue("3s") @DurationMin(millis = 1) Duration answerWithin,
        @DefaultValue("30000") @Min(1) @Max(1_000_000) int remembers,
        @DefaultValue("order") Partitioning partitioning,
        @DefaultValue("false") boolean secondKitchen) {

    private static final Pattern WITH_NUMBER = Pattern.compile(".*?([0-9]{1,9})");

    /** The number at the end of the till's name; empty when there is none. */
    public OptionalInt number() {
        var named = WITH_NUMBER.matcher(name);
        return named.matches() ? OptionalInt.of(Integer.parseInt(named.group(1))) : OptionalInt.empty();
    }

    @AssertTrue(message = "numbered needs the till's number at the end of shop.till.name, such as till-2")
    boolean isNumberedWhereItMustBe() {
        return partitioning != Partitioning.NUMBERED || number().isPresent();
    }
}
