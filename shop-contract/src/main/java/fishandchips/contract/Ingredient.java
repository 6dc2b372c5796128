package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;

/** What the shop buys, and the recipes: how much of it one portion takes. */
public enum Ingredient {
    @JsonProperty("cod")
    COD(Portion.COD, 1, "fillets"),
    @JsonProperty("plaice")
    PLAICE(Portion.PLAICE, 1, "fillets"),
    @JsonProperty("potatoes")
    POTATOES(Portion.CHIPS, 300, "g"),
    @JsonProperty("pies")
    PIES(Portion.PIE, 1, "pies");

    private final Portion portion;
    private final int perPortion;
    private final String unit;

    Ingredient(Portion portion, int perPortion, String unit) {
        this.portion = portion;
        this.perPortion = perPortion;
        this.unit = unit;
    }

    /**
     * Finds the ingredient of a name, as {@link #label()} gives it.
     *
     * @throws InvalidOrderException when there is none
     */
    public static Ingredient named(String name) {
        return Arrays.stream(values())
                .filter(ingredient -> ingredient.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidOrderException("There is no ingredient %s.".formatted(name)));
    }

    /** The portion that it is fried for. */
    public Portion portion() {
        return portion;
    }

    /** How much of it so many portions take. */
    public long perPortions(long portions) {
        return Math.multiplyExact(portions, perPortion);
    }

    /** What its amounts count: {@code fillets}, or {@code g} for grams. */
    public String unit() {
        return unit;
    }

    /** The name in JSON, in tables and in settings: {@code potatoes}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
