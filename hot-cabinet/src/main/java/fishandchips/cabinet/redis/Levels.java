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
        var counts = new HashMap<String, Long>();
        redis.hash(Batch.COUNTS_KEY)
                .forEach((field, count) ->
                        counts.put(new String(field, US_ASCII), Long.valueOf(new String(count, US_ASCII))));
        return new CabinetLevels(
                at("shelf", counts),
                at("aside", counts),
                at("served", counts),
                at("fried", counts),
                counts.getOrDefault("orders.served", 0L),
                counts.getOrDefault("orders.short", 0L));
    }

    private static Portions at(String place, Map<String, Long> counts) {
        return Portions.each(portion -> Math.toIntExact(counts.getOrDefault(place + "." + portion.label(), 0L)));
    }
}
