package fishandchips.shop.customers;

import java.util.Locale;

/** Money as it stands on a price tag. */
final class Pounds {

    private Pounds() {}

    static String of(int pence) {
        return String.format(Locale.ROOT, "£%d.%02d", pence / 100, pence % 100);
    }
}
