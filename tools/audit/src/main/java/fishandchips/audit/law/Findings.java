package fishandchips.audit.law;

import fishandchips.audit.law.Verdict.Status;
import fishandchips.audit.trail.OrderTrail;
import fishandchips.audit.trail.Step;
import fishandchips.contract.LogPlace;
import fishandchips.contract.Portion;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the figures and breaches of one law. */
final class Findings {

    /** The most breaches of one law that a verdict lists; it counts all. */
    static final int MOST = 1_000;

    private final int law;
    private final String title;
    private final List<String> figures = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();
    private long count;

    /**
     * Nothing yet.
     *
     * @param law the law's number, as the documents count
     * @param title the law in a word or two
     */
    Findings(int law, String title) {
        this.law = law;
        this.title = title;
    }

    void figure(String figure) {
        figures.add(figure);
    }

    /** A breach about an order, shown by its record of a step. */
    void breach(Anomaly anomaly, OrderTrail trail, Step seenAt, String what) {
        add(
                anomaly,
                trail.orderId(),
                trail.place(seenAt).map(LogPlace::toString).orElse(null),
                what);
    }

    /** A breach about an order, shown by its last record if it has one. */
    void breach(Anomaly anomaly, OrderTrail trail, String what) {
        var place = trail.furthest().flatMap(trail::place);
        add(anomaly, trail.orderId(), place.map(LogPlace::toString).orElse(null), what);
    }

    void breach(Anomaly anomaly, Portion portion, String what) {
        breach(anomaly, portion.label() + ": " + what);
    }

    /** A breach that is not about one order. */
    void breach(Anomaly anomaly, String what) {
        add(anomaly, null, null, what);
    }

    /** A breach about a place in the log, and about no order. */
    void breachAt(Anomaly anomaly, LogPlace place, String what) {
        add(anomaly, null, place.toString(), what);
    }

    private void add(Anomaly anomaly, @Nullable UUID orderId, @Nullable String place, String what) {
        count++;
        if (breaches.size() < MOST) {
            breaches.add(new Breach(anomaly, orderId, place, what));
        }
    }

    /**
     * The verdict.
     *
     * @param complete whether all of the law was judged
     */
    Verdict verdict(boolean complete) {
        var status = count > 0 ? Status.BROKEN : complete ? Status.HOLDS : Status.OPEN;
        return new Verdict(law, title, status, figures, count, breaches);
    }
}
