package fishandchips.picture.orders;

import fishandchips.picture.view.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.IntCountsHistogram;

/** The last five minutes, second by second. A second is over two seconds after it began, lest its last records be missed. */
class Seconds {

    private static final int KEPT = 300;
    private static final int AVERAGED = 5;
    private static final int AGES_OVER = 10;
    private static final long OLDEST_MILLIS = Duration.ofHours(1).toMillis();
    private static final int DIGITS = 2;

    private static final class Second {
        private final IntCountsHistogram ages = new IntCountsHistogram(OLDEST_MILLIS, DIGITS);
        private long placed;
        private long ready;
        private long waiting;
    }

    private final NavigableMap<Long, Second> seconds = new TreeMap<>();
    private long now;
    private long over;

    Seconds(Instant since) {
        now = since.getEpochSecond();
        over = now - 1;
    }

    void placed(Instant at) {
        second(at).placed++;
    }

    void ready(Instant at, Duration age) {
        var second = second(at);
        second.ready++;
        second.ages.recordValue(Math.clamp(age.toMillis(), 0, OLDEST_MILLIS));
    }

    private Second second(Instant at) {
        return second(Math.clamp(at.getEpochSecond(), now - KEPT + 1, now + 1));
    }

    private Second second(long number) {
        return seconds.computeIfAbsent(number, _ -> new Second());
    }

    /** Time has passed. Returns the seconds that are over since. */
    List<Picture.Point> tick(Instant moment, long waiting) {
        now = Math.max(now, moment.getEpochSecond());
        var points = new ArrayList<Picture.Point>();
        for (over = Math.max(over, now - KEPT); over < now - 2; over++) {
            var second = second(over + 1);
            second.waiting = waiting;
            points.add(point(over + 1, second));
        }
        seconds.headMap(now - KEPT).clear();
        return points;
    }

    List<Picture.Point> history() {
        return seconds.headMap(over, true).entrySet().stream()
                .map(entry -> point(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Picture.Point point(long number, Second second) {
        return new Picture.Point(
                Instant.ofEpochSecond(number),
                second.placed,
                second.ready,
                percentile(second.ages, 50),
                percentile(second.ages, 99),
                second.waiting);
    }

    double placedPerSecond() {
        return average(second -> second.placed);
    }

    double readyPerSecond() {
        return average(second -> second.ready);
    }

    private double average(ToLongFunction<Second> count) {
        var sum = seconds.subMap(over - AVERAGED, false, over, true).values().stream()
                .mapToLong(count)
                .sum();
        return (double) sum / AVERAGED;
    }

    /** How old the orders were that got ready lately; 0 when none did. */
    long agePercentileMillis(double percentile) {
        var ages = new Histogram(OLDEST_MILLIS, DIGITS);
        seconds.tailMap(now - AGES_OVER, false).values().stream()
                .filter(second -> second.ready > 0)
                .forEach(second -> ages.add(second.ages));
        return percentile(ages, percentile);
    }

    private static long percentile(AbstractHistogram ages, double percentile) {
        return ages.getTotalCount() == 0 ? 0 : ages.getValueAtPercentile(percentile);
    }
}
