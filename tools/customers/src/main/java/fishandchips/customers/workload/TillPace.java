package fishandchips.customers.workload;

import fishandchips.console.Span;
import fishandchips.console.WrongUseException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A customer comes to each till every so often. The time between two of them is drawn evenly from {@code min} to {@code max}.
 *
 * @param tills how many there are; a till that comes later gets no customers of its own
 */
public record TillPace(Duration min, Duration max, int tills) implements Pace {

    private static final Pattern FORM = Pattern.compile("([^-]+)(?:-([^-]+))?");

    /**
     * Reads the pace at a single till, such as {@code 1s-1500ms}, or {@code 1s} when the time is always the same.
     *
     * @throws WrongUseException when it is none
     */
    public static TillPace parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new WrongUseException(
                    "%s does not say how often a customer comes; say it like 1s-1500ms, or 1s.".formatted(text));
        }
        var min = Span.parse(parts.group(1));
        var max = parts.group(2) == null ? min : Span.parse(parts.group(2));
        if (min.compareTo(max) > 0) {
            throw new WrongUseException("%s begins with the longer time; say it like 1s-1500ms.".formatted(text));
        }
        return new TillPace(min, max, 1);
    }

    /** The same pace at each of so many tills. */
    public TillPace at(int howMany) {
        return new TillPace(min, max, howMany);
    }

    @Override
    public double perSecond() {
        return tills * 2e9 / min.plus(max).toNanos();
    }

    @Override
    public Supplier<Arrival> arrivals(RandomGenerator random) {
        var next = new PriorityQueue<>(Comparator.comparing(Arrival::time).thenComparing(Arrival::till));
        IntStream.range(0, tills).forEach(till -> next.add(after(new Arrival(till, Duration.ZERO), random)));
        return () -> {
            var arrival = next.remove();
            next.add(after(arrival, random));
            return arrival;
        };
    }

    private Arrival after(Arrival before, RandomGenerator random) {
        var gap = min.plusNanos(random.nextLong(max.minus(min).toNanos() + 1));
        return new Arrival(before.till(), before.time().plus(gap));
    }

    @Override
    public String toString() {
        var time = min.equals(max) ? Span.text(min) : Span.text(min) + " to " + Span.text(max);
        return String.format(
                Locale.ROOT,
                "a customer every %s at %s",
                time,
                tills == 1 ? "the till" : "each of " + tills + " tills");
    }
}
