package fishandchips.bench.pressure;

import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.report.Goal.Bound;
import fishandchips.bench.report.LinePlot;
import fishandchips.bench.report.LinePlot.Curve;
import fishandchips.bench.report.LinePlot.Mark;
import fishandchips.bench.report.LinePlot.Point;
import fishandchips.bench.report.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what became of each load: as a row of the table, as figures with their goals, and as a picture. */
final class PressureResults {

    private static final String CAPACITY = "capacity";
    private static final String MOST_UNKNOWN = "unknown, most of any load";
    private static final String UNKNOWN_UP_TO_CAPACITY = "unknown, most of any load up to 1 ×";
    private static final String ORDER = "processor time of all for an accepted order, 1 ×";
    private static final String REFUSAL = "processor time of the till for a refusal";
    private static final double MOST_OF_AN_ORDER = 0.05;
    private static final double MOST_OFFERED = 10;
    private static final double MOST_ACCEPTED = 1.5;
    private static final List<Integer> MARKS = List.of(1, 2, 4, 6, 8, 10);
    private static final Map<Double, Double> LEAST_ACCEPTED = Map.of(2.0, 0.8, 4.0, 0.8, 10.0, 0.6);
    private static final double MOST_UNKNOWN_PERCENT = 0.5;
    private static final double LONGEST_REFUSAL_MILLIS = 250;
    private static final double LONGEST_BUSY_REFUSAL_MILLIS = 1_000;
    private static final double LONGEST_RECOVERY_SECONDS = 5;
    private static final double LEAST_ACCEPTED_SLOWLY_PERCENT = 99;
    private static final double LONGEST_ANSWER_JUST_OPENED_MILLIS = 2_000;

    private final Figures figures;
    private final Map<Series, List<Offer>> curves = new EnumMap<>(Series.class);
    private double mostUnknown;
    private double unknownUpToCapacity;
    private double longestRefusal;
    private double longestBusyRefusal;
    private @Nullable Offer overload; // the last that was too much, but not the most

    PressureResults(Figures figures) {
        this.figures = figures;
    }

    void remark(String sentence) {
        figures.remark(sentence);
    }

    void capacity(double perSecond) {
        figures.add(CAPACITY, Unit.PER_SECOND, perSecond);
    }

    void justOpened(Offer offer) {
        var load = "just opened, %s/s".formatted(text(offer.perSecond()));
        row(load, offer);
        atMost(0, load + ": refused", Unit.PERCENT, offer.refusedPercent());
        atMost(0, load + ": unknown", Unit.PERCENT, offer.unknownPercent());
        atMost(
                LONGEST_ANSWER_JUST_OPENED_MILLIS,
                load + ": answer p99",
                Unit.MILLIS,
                offer.served().millis(99));
    }

    void slowMachine(Offer offer) {
        var load = "slow machine, just opened, %s/s".formatted(text(offer.perSecond()));
        row(load, offer);
        var accepted = load + ": accepted";
        figures.add(accepted, Unit.PERCENT, offer.acceptedPercent());
        figures.add(new Goal(accepted, null, Bound.AT_LEAST, LEAST_ACCEPTED_SLOWLY_PERCENT));
        atMost(0, load + ": unknown", Unit.PERCENT, offer.unknownPercent());
    }

    /** So many times the capacity was offered. */
    void offered(Series series, double factor, Offer offer) {
        var load = "%s, %s ×".formatted(series, text(factor));
        row(load, offer);
        var accepted = load + ": accepted";
        figures.add(accepted, Unit.PER_SECOND, offer.acceptedPerSecond());
        var least = LEAST_ACCEPTED.get(factor);
        if (least != null) {
            figures.add(Goal.atLeast(least, accepted, CAPACITY));
        }
        if (series == Series.WARM) {
            costs(factor, offer);
        }
        curves.computeIfAbsent(series, _ -> new ArrayList<>()).add(offer);
        mostUnknown = Math.max(mostUnknown, offer.unknownPercent());
        if (factor <= 1) {
            unknownUpToCapacity = Math.max(unknownUpToCapacity, offer.unknownPercent());
        }
        var refusal = offer.served().refusalMillis(99);
        if (series.isBusy()) {
            longestBusyRefusal = Math.max(longestBusyRefusal, refusal);
        } else {
            longestRefusal = Math.max(longestRefusal, refusal);
        }
    }

    /** What an order costs shows at the capacity, where few are refused. */
    private void costs(double factor, Offer offer) {
        if (factor == 1) {
            figures.add(
                    ORDER,
                    Unit.MICROS,
                    micros(offer.shop()) / Math.max(1, offer.served().accepted()));
        } else if (factor == MOST_OFFERED && overload != null) {
            refusalCost(overload, offer);
        } else if (factor > 1) {
            overload = offer;
        }
    }

    /**
     * What a refusal costs shows in two loads that are too much: they are two equations in what an accepted order and a refusal
     * cost the till. That is not what an order costs it below the capacity, where fewer orders share a request to Kafka.
     */
    private void refusalCost(Offer less, Offer most) {
        double accepted = less.served().accepted();
        double acceptedOfMost = most.served().accepted();
        var micros = (micros(most.till()) * accepted - micros(less.till()) * acceptedOfMost)
                / (most.served().refused() * accepted - less.served().refused() * acceptedOfMost);
        if (micros > 0 && Double.isFinite(micros)) {
            figures.add(REFUSAL, Unit.MICROS, micros);
            figures.add(Goal.atMost(MOST_OF_AN_ORDER, REFUSAL, ORDER));
        } else {
            figures.remark("What a refusal costs cannot be told from these loads.");
        }
    }

    private static double micros(Duration time) {
        return time.toNanos() / 1e3;
    }

    /** After so many seconds with half of the capacity, all was as before. */
    void recovered(Series series, int seconds) {
        atMost(LONGEST_RECOVERY_SECONDS, "%s: as before after".formatted(series), Unit.SECONDS, seconds);
    }

    /** Sums up what was offered, and draws it. */
    void sumUp(Path picture) throws IOException {
        atMost(MOST_UNKNOWN_PERCENT, MOST_UNKNOWN, Unit.PERCENT, mostUnknown);
        atMost(0, UNKNOWN_UP_TO_CAPACITY, Unit.PERCENT, unknownUpToCapacity);
        atMost(LONGEST_REFUSAL_MILLIS, "time until a refusal, p99", Unit.MILLIS, longestRefusal);
        if (curves.keySet().stream().anyMatch(Series::isBusy)) {
            atMost(
                    LONGEST_BUSY_REFUSAL_MILLIS,
                    "time until a refusal, busy neighbours, p99",
                    Unit.MILLIS,
                    longestBusyRefusal);
        }
        Files.writeString(picture, plot(figures.last(CAPACITY)));
        figures.picture(picture);
    }

    /** Accepted orders against offered ones, both in parts of the capacity. A shop that accepts all that it can stays on the dashed line. */
    private String plot(double capacity) {
        var title = String.format(Locale.ROOT, "accepted against offered; 1 × is %,.0f/s", capacity);
        var marks = MARKS.stream().map(mark -> new Mark(mark, mark + " ×")).toList();
        var limit = List.of(new Point(0, 0), new Point(1, 1), new Point(MOST_OFFERED, 1));
        return new LinePlot(title, MOST_OFFERED, MOST_ACCEPTED, marks, limit)
                .draw(curves.entrySet().stream()
                        .map(each -> new Curve(
                                each.getKey().toString(),
                                each.getValue().stream()
                                        .map(offer -> new Point(
                                                offer.offeredPerSecond() / capacity,
                                                offer.acceptedPerSecond() / capacity))
                                        .toList()))
                        .toList());
    }

    private void row(String load, Offer offer) {
        figures.row(Offer.HEADINGS, offer.cells(load));
    }

    private void atMost(double limit, String name, Unit unit, double value) {
        figures.add(name, unit, value);
        figures.add(new Goal(name, null, Bound.AT_MOST, limit));
    }

    /** A number without a fraction that says nothing: {@code 0.5}, {@code 10}. */
    static String text(double number) {
        return String.format(Locale.ROOT, number == Math.rint(number) ? "%.0f" : "%.1f", number);
    }
}
