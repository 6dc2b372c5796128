package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;

/**
 * What the stockist orders of one ingredient. What the {@code purchases} topic carries.
 *
 * <p>A purchase may be written more than once, when the stockist dies after writing it. Its number tells: purchases of an ingredient are
 * numbered from 1, and are first written in that order, so a reader ignores a number that is not higher than the last one of the ingredient.
 *
 * @param number the number of the purchase among those of its ingredient, from 1
 * @param packs how many sacks or boxes, at least 1
 * @param packSize how much of the ingredient is in one of them, in the ingredient's unit
 * @param orderedAt when it was decided
 * @param dueAt when it is delivered; not before it was ordered
 */
@JsonTypeName("purchase")
public record Purchase(Ingredient ingredient, long number, int packs, int packSize, Instant orderedAt, Instant dueAt)
        implements ShopEvent {

    public Purchase {
        Checks.present("ingredient", ingredient);
        Checks.atLeast(1, "number", number);
        Checks.atLeast(1, "packs", packs);
        Checks.atLeast(1, "packSize", packSize);
        Checks.moment("orderedAt", orderedAt);
        Checks.moment("dueAt", dueAt);
        if (dueAt.isBefore(orderedAt)) {
            throw new InvalidOrderException("A purchase cannot be due before it was ordered.");
        }
    }

    /** How much it is, in the ingredient's unit. */
    @JsonIgnore
    public long amount() {
        return (long) packs * packSize;
    }

    @Override
    public Instant at() {
        return orderedAt;
    }

    /** The ingredient. */
    @Override
    @JsonIgnore
    public String key() {
        return ingredient.label();
    }
}
