package fishandchips.cabinet.stocktaking;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.util.Map;
import java.util.TreeMap;

/** The counts as fields of their hash, as {@code cabinet.lua} describes them. */
final class Counts {

    private Counts() {}

    static Map<String, String> fields(CabinetLevels levels) {
        var fields = new TreeMap<String, String>();
        put(fields, "shelf", levels.shelf());
        put(fields, "aside", levels.setAside());
        put(fields, "served", levels.served());
        put(fields, "fried", levels.fried());
        fields.put("orders.served", String.valueOf(levels.ordersServed()));
        fields.put("orders.short", String.valueOf(levels.ordersShort()));
        return fields;
    }

    private static void put(Map<String, String> fields, String place, Portions portions) {
        for (var portion : Portion.values()) {
            fields.put(place + "." + portion.label(), String.valueOf(portions.count(portion)));
        }
    }
}
