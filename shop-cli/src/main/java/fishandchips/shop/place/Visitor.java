package fishandchips.shop.place;

import java.util.Locale;

/** As whom somebody visits a shop, where it makes a difference. */
public enum Visitor {
    /** Looks into everything and changes nothing. */
    AUDITOR,

    /** Changes what only people change. */
    MANAGER;

    /** The name of the container in which the visit is made, and to log in with. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
