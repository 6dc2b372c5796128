package fishandchips.stage.demo;

import java.util.HashMap;
import java.util.Map;

/** What the stations of a demo are told besides the addresses of the backends: the pace of the talk, and how the cook keeps the hot cabinet. */
final class StationSettings {

    private static final Map<String, String> PACE = Map.of(
            "SHOP_PREPARER_WRAPPING_TIME_MIN", "500ms",
            "SHOP_PREPARER_WRAPPING_TIME_MAX", "1s",
            "SHOP_COOK_FRYING_TIME_MIN", "3s",
            "SHOP_COOK_FRYING_TIME_MAX", "3200ms",
            "SHOP_TILL_KITCHEN_SHED_FROM", "10h", // a queue is what people shall see
            "SHOP_TILL_KITCHEN_FULL_AT", "20h");

    private static final Map<String, String> COOKS_WHEN_SHORT =
            Map.of("SHOP_COOK_KEEP_COD", "0", "SHOP_COOK_KEEP_CHIPS", "0");

    /** The cook's first look comes before any order; from the second one on a batch of each shall be there. */
    private static final Map<String, String> COOK_WAKES = Map.of(
            "SHOP_COOK_BATCH_COD", "10",
            "SHOP_COOK_BATCH_CHIPS", "20",
            "SHOP_COOK_KEEP_COD", "10",
            "SHOP_COOK_KEEP_CHIPS", "20",
            "SHOP_COOK_TOP_UP_EVERY", Demo.WAKES_EVERY);

    private StationSettings() {}

    static Map<String, String> of(Demo demo) {
        var settings = new HashMap<>(PACE);
        settings.putAll(demo.cabinet() ? COOK_WAKES : COOKS_WHEN_SHORT);
        settings.put("SHOP_TILL_PARTITIONING", demo.partitioning().toString());
        settings.put("SHOP_PREPARER_PARTITIONING", demo.partitioning().toString());
        return settings;
    }
}
