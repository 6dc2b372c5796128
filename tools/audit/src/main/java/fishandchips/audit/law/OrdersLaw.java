package fishandchips.audit.law;

import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.trail.OrderTrail;
import fishandchips.audit.trail.Remembered;
import fishandchips.audit.trail.Step;
import fishandchips.contract.Topics;
import java.util.Locale;

/**
 * Orders placed = ready + given up + in flight, with none in flight at rest. No order is ready twice, or ready without having been placed. An
 * order is given up when a preparer, a cook, a wok or an assembler has written a dead letter with that fate about a record of the order; once
 * somebody has sent all of these again, it is in flight again. Where Kafka has deleted records, the ledger tells which orders were placed and the handovers which were ready.
 * An order that is in neither cannot be judged, and the law is open.
 */
final class OrdersLaw implements Law {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings(2, "orders");
        var trails = evidence.trails();
        for (var trail : trails.all()) {
            judge(findings, evidence, trail);
        }
        findings.figure(String.format(
                Locale.ROOT,
                "placed %d = ready %d + given up %d + in flight %d",
                trails.count(trail -> trail.is(Step.PLACED)),
                trails.count(trail -> trail.is(Step.PLACED) && trail.is(Step.READY)),
                trails.count(trail -> trail.is(Step.PLACED) && trail.isGivenUp()),
                trails.count(OrderTrail::isInFlight)));
        return findings.verdict(evidence.atRest() && isWhole(evidence));
    }

    private static boolean isWhole(Evidence evidence) {
        return evidence.log().isWhole(Topics.ORDERS, Topics.KITCHEN_PARTS, Topics.READY)
                && evidence.log().hasAllLetters(Topics.ORDERS, Topics.COOK_REQUESTS, Topics.KITCHEN_PARTS);
    }

    private static void judge(Findings findings, Evidence evidence, OrderTrail trail) {
        var ready = trail.times(Step.READY);
        if (ready > 1) {
            findings.breach(
                    Anomaly.DUPLICATE, trail, Step.READY, String.format(Locale.ROOT, "is ready %d times", ready));
        }
        if (ready > 0 && !trail.is(Step.PLACED) && evidence.log().isWhole(Topics.ORDERS)) {
            findings.breach(Anomaly.UNEXPECTED, trail, Step.READY, "is ready, and was never placed");
        }
        if (evidence.atRest() && isLostWithItsRecords(evidence, trail)) {
            findings.breach(
                    Anomaly.LOST,
                    trail,
                    "is in the ledger; Kafka has deleted its record, and it is neither ready, given up nor handed over");
        }
        if (evidence.atRest() && trail.isInFlight() && !isServedByTheBooks(evidence, trail)) {
            var furthest = trail.furthest().orElse(Step.PLACED);
            findings.breach(
                    Anomaly.LOST,
                    trail,
                    "is %s, and neither ready nor given up, although no station has anything left to do; Redis remembers it as %s"
                            .formatted(
                                    furthest.word(),
                                    trail.remembered().map(Remembered::words).orElse("nothing")));
        }
    }

    /** Whether the order has left the shop, while Kafka may have deleted its {@code order-ready}. */
    private static boolean isServedByTheBooks(Evidence evidence, OrderTrail trail) {
        return trail.hasLeft() && !evidence.log().isWhole(Topics.READY);
    }

    private static boolean isLostWithItsRecords(Evidence evidence, OrderTrail trail) {
        return !evidence.log().isWhole(Topics.ORDERS)
                && trail.ledgerRows() > 0
                && !trail.isLongAgo()
                && !trail.is(Step.PLACED)
                && !trail.is(Step.READY)
                && !trail.hasLeft()
                && trail.letters().isEmpty();
    }
}
