package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a meal is made of. The order of the constants of the {@linkplain Kitchen#FIRST first kitchen} is part of how Redis remembers them: only ever append.
 */
public enum Portion {
    @JsonProperty("cod")
    COD(Kitchen.FIRST, 550),
    @JsonProperty("plaice")
    PLAICE(Kitchen.FIRST, 650),
    @JsonProperty("chips")
    CHIPS(Kitchen.FIRST, 250),
    @JsonProperty("pie")
    PIE(Kitchen.FIRST, 350),
    @JsonProperty("sweet-and-sour-chicken")
    SWEET_AND_SOUR_CHICKEN(Kitchen.SECOND, 600),
    @JsonProperty("chow-mein")
    CHOW_MEIN(Kitchen.SECOND, 500),
    @JsonProperty("egg-fried-rice")
    EGG_FRIED_RICE(Kitchen.SECOND, 300),
    @JsonProperty("spring-rolls")
    SPRING_ROLLS(Kitchen.SECOND, 400);

    private static final Map<Kitchen, List<Portion>> BY_KITCHEN =
            Arrays.stream(values()).collect(Collectors.groupingBy(Portion::kitchen, Collectors.toUnmodifiableList()));

    private final Kitchen kitchen;
    private final int pricePence;

    Portion(Kitchen kitchen, int pricePence) {
        this.kitchen = kitchen;
        this.pricePence = pricePence;
    }

    /**
     * Finds the portion of a name.
     *
     * @param name a name as {@link #label()} gives it; nothing else is accepted, neither capitals nor blanks
     * @throws InvalidOrderException when the shop does not sell it; the message lists what it sells
     */
    public static Portion named(String name) {
        for (var portion : values()) {
            if (portion.label().equals(name)) {
                return portion;
            }
        }
        throw new InvalidOrderException("This shop sells %s, and with the second kitchen %s; nothing else."
                .formatted(all(Kitchen.FIRST), all(Kitchen.SECOND)));
    }

    private static String all(Kitchen kitchen) {
        return from(kitchen).stream().map(Portion::label).collect(Collectors.joining(", "));
    }

    static List<Portion> from(Kitchen kitchen) {
        return BY_KITCHEN.getOrDefault(kitchen, List.of());
    }

    /** Where it comes from. */
    public Kitchen kitchen() {
        return kitchen;
    }

    /** What one portion costs on its own, in pence. */
    public int pricePence() {
        return pricePence;
    }

    /** The name in JSON, in commands and in metrics: {@code cod}, {@code egg-fried-rice}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
