package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.contract.Portions;
import java.util.HashMap;
import java.util.Map;

/** Reads the counts that the scripts keep. The only one that needs no script: one hash is read at one moment. */
final class Levels {

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

    private static Portions at(String place, Map<String, String> counts) {
        return Portions.each(portion -> Math.toIntExact(count(place + "." + portion.label(), counts)));
    }

    private static long count(String field, Map<String, String> counts) {
        return Long.parseLong(counts.getOrDefault(field, "0"));
    }
}
