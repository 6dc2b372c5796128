package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/** A kitchen of the shop. Every portion comes from one of them. */
public enum Kitchen {
    /** Fish, chips and pies: the preparer takes them from the hot cabinet, which the cook fills. Every shop has it. */
    @JsonProperty("first")
    FIRST,

    /** Chinese food: the wok cooks it to order, without a cabinet. Only a shop that was opened with it has it. */
    @JsonProperty("second")
    SECOND;

    /** Its portions, in the order of {@link Portion}. */
    public List<Portion> portions() {
        return Portion.from(this);
    }

    /** The name in JSON and in metrics: {@code second}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
