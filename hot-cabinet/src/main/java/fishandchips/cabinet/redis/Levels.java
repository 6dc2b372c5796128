package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portions;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The levels as fields of the hash of counts, see {@code cabinet.lua}. Reads them at one moment, without a script. */
public final class Levels {

    private final CabinetRedis redis;

    Levels(CabinetRedis redis) {
        this.redis = redis;
    }

    CabinetLevels run() {
        var counts = new HashMap<String, String>();
        redis.hash(Batch.COUNTS_KEY)
                .forEach((field, count) -> counts.put(new String(field, US_ASCII), new String(count, US_ASCII)));
        return new CabinetLevels(
                at("shelf", counts),
                at("aside", counts),
                at("served", counts),
                at("fried", counts),
                count("orders.served", counts),
                count("orders.short", counts));
    }

    /** The fields that have these levels. */
    public static Map<String, String> fields(CabinetLevels levels) {
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
        for (var portion : Kitchen.FIRST.portions()) {
            fields.put(place + "." + portion.label(), String.valueOf(portions.count(portion)));
        }
    }

    private static Portions at(String place, Map<String, String> counts) {
        return Portions.each(Kitchen.FIRST, portion -> Math.toIntExact(count(place + "." + portion.label(), counts)));
    }

    private static long count(String field, Map<String, String> counts) {
        return Long.parseLong(counts.getOrDefault(field, "0"));
    }
}
