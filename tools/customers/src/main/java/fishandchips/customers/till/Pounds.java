package fishandchips.customers.till;

import java.util.Locale;

/** Money as it stands on a price tag. */
public final class Pounds {

    private Pounds() {}

    public static String of(long pence) {
        return String.format(Locale.ROOT, "£%d.%02d", pence / 100, pence % 100);
    }
}
