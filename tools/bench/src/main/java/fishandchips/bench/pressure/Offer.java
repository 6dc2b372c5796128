package fishandchips.bench.pressure;

import fishandchips.bench.load.Served;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A load that was offered to a till, and what came of it.
 *
 * @param perSecond how many customers came a second; none of them comes again
 * @param time for how long they came
 * @param cpuShare which part of all processors the load generator used, from 0 to 1
 * @param shop processor time of all processes of the shop
 * @param till processor time of its till
 */
record Offer(double perSecond, Duration time, Served served, double cpuShare, Duration shop, Duration till) {

    static final List<String> HEADINGS = List.of(
            "load",
            "offered",
            "accepted",
            "refused",
            "unknown",
            "answer p50",
            "answer p99",
            "refusal p99",
            "not sent",
            "CPU of the load generator");

    private static final double LEAST_ACCEPTED_PERCENT = 99;
    private static final double LONGEST_MILLIS = 1_000;

    /** Whether the shop bears it. */
    boolean isBorne() {
        return percent(served.accepted(), planned()) >= LEAST_ACCEPTED_PERCENT && served.millis(99) <= LONGEST_MILLIS;
    }

    private long planned() {
        return served.accepted() + served.others();
    }

    double acceptedPerSecond() {
        return served.accepted() / seconds();
    }

    double offeredPerSecond() {
        return served.offered() / seconds();
    }

    double acceptedPercent() {
        return percent(served.accepted(), served.offered());
    }

    double refusedPercent() {
        return percent(served.refused(), served.offered());
    }

    double unknownPercent() {
        return percent(served.unknown(), served.offered());
    }

    private double seconds() {
        return time.toNanos() / 1e9;
    }

    private static double percent(long part, long whole) {
        return 100.0 * part / Math.max(1, whole);
    }

    /** A cell for each of the {@link #HEADINGS}. */
    List<String> cells(String name) {
        return List.of(
                name,
                number("%,.0f/s", offeredPerSecond()),
                number("%,.0f/s", acceptedPerSecond()),
                number("%.2f %%", refusedPercent()),
                number("%.2f %%", unknownPercent()),
                number("%,.0f ms", served.millis(50)),
                number("%,.0f ms", served.millis(99)),
                served.refused() == 0 ? "" : number("%,.0f ms", served.refusalMillis(99)),
                number("%.1f %%", percent(served.unsent(), planned())),
                number("%.0f %%", 100 * cpuShare));
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }

    /** The same in a sentence. */
    String text() {
        return String.format(
                Locale.ROOT,
                "%,.0f/s offered, %,.0f/s accepted, %.2f %% refused (p99 %,.0f ms), %.2f %% unknown, p50 %,.0f ms, p99 %,.0f ms",
                offeredPerSecond(),
                acceptedPerSecond(),
                refusedPercent(),
                served.refusalMillis(99),
                unknownPercent(),
                served.millis(50),
                served.millis(99));
    }
}
