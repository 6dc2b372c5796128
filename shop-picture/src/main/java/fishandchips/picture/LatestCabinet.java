package fishandchips.picture;

import fishandchips.contract.FloorEvent;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portions;
import fishandchips.contract.StationReport;
import fishandchips.picture.view.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The levels of the hot cabinet in the latest report of any station. */
class LatestCabinet {

    private static final Duration STALE_AFTER = Duration.ofSeconds(10);

    private Picture.@Nullable Cabinet last;

    void on(FloorEvent said, Instant at) {
        if (said instanceof StationReport report && report.cabinet() != null) {
            var levels = report.cabinet();
            last = new Picture.Cabinet(
                    counts(levels.shelf()),
                    counts(levels.aside()),
                    counts(levels.served()),
                    counts(levels.fried()),
                    levels.closed(),
                    report.station(),
                    at);
        }
    }

    /** All portions of the first kitchen, also those of which there is none. */
    private static Map<String, Integer> counts(Portions portions) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var portion : Kitchen.FIRST.portions()) {
            counts.put(portion.label(), portions.count(portion));
        }
        return counts;
    }

    /** The latest levels; null when they are old although Kafka was reachable. */
    Picture.@Nullable Cabinet show(Instant now, boolean reachable) {
        var stale = last != null && reachable && last.at().isBefore(now.minus(STALE_AFTER));
        return stale ? null : last;
    }
}
