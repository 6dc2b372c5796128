package fishandchips.stockist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many of one portion were sold, and how many will probably be: as many as in the same hours on earlier evenings, on the average. Hours and
 * evenings are those of UTC. An evening on which nothing at all was sold does not count, as the shop was closed.
 *
 * @param byHour the portions sold, by the beginning of the hour; an hour in which none was sold may be missing
 * @param open the evenings on which anything was sold
 */
record Sales(Map<Instant, Long> byHour, Set<LocalDate> open) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    Sales {
        byHour = Map.copyOf(byHour);
        open = Set.copyOf(open);
    }

    /**
     * How many will probably be sold in a time.
     *
     * @param now the moment of the forecast: hours that are not over by then tell nothing
     * @param evenings how many earlier evenings count for each hour
     * @return 0 when there are no earlier evenings
     */
    double expected(Instant from, Duration time, Instant now, int evenings) {
        var to = from.plus(time);
        return Stream.iterate(from.truncatedTo(ChronoUnit.HOURS), hour -> hour.isBefore(to), hour -> hour.plus(HOUR))
                .mapToDouble(hour -> expected(hour, now, evenings) * share(hour, from, to))
                .sum();
    }

    private double expected(Instant hour, Instant now, int evenings) {
        return earlier(hour, now, evenings)
                .mapToLong(same -> byHour.getOrDefault(same, 0L))
                .average()
                .orElse(0);
    }

    /** The same hour on earlier evenings, the last one first. */
    private Stream<Instant> earlier(Instant hour, Instant now, int evenings) {
        var first = open.stream().min(LocalDate::compareTo).orElse(LocalDate.MAX);
        return Stream.iterate(hour.minus(DAY), same -> !day(same).isBefore(first), same -> same.minus(DAY))
                .filter(same -> !same.plus(HOUR).isAfter(now) && open.contains(day(same)))
                .limit(evenings);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** How much of an hour lies in a time, from 0 to 1. */
    private static double share(Instant hour, Instant from, Instant to) {
        var begin = hour.isBefore(from) ? from : hour;
        var end = hour.plus(HOUR).isAfter(to) ? to : hour.plus(HOUR);
        return (double) Duration.between(begin, end).toMillis() / HOUR.toMillis();
    }
}
