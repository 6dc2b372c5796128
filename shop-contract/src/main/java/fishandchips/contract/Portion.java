package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the hot cabinet counts. The order of the constants is part of how Redis remembers them: only ever append. */
public enum Portion {
    @JsonProperty("cod")
    COD(550),
    @JsonProperty("plaice")
    PLAICE(650),
    @JsonProperty("chips")
    CHIPS(250),
    @JsonProperty("pie")
    PIE(350);

    private final int pricePence;

    Portion(int pricePence) {
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
        throw new InvalidOrderException("This shop sells %s, and nothing else.".formatted(everything()));
    }

    private static String everything() {
        return Arrays.stream(values()).map(Portion::label).collect(Collectors.joining(", "));
    }

    /** What one portion costs on its own, in pence. */
    public int pricePence() {
        return pricePence;
    }

    /** The name in JSON, on the menu and in metrics: {@code cod}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
