package fishandchips.audit.law;

import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.trail.OrderTrail;
import fishandchips.audit.trail.Remembered;
import fishandchips.audit.trail.Step;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Topics;
import java.util.Locale;

/**
 * The state of each order in Redis agrees with the log: a ready order is served in Redis, with the same portions; at rest no other order is
 * served, none is set aside, and the count of orders is right. Of an order for both kitchens Redis knows the portions of the first, which are
 * served once that part is finished; it does not know an order for the second kitchen only.
 */
final class CabinetLaw implements Law {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings(8, "cabinet");
        if (!evidence.cabinet().isTrusted()) {
            return findings.verdict(false);
        }
        var trails = evidence.trails();
        for (var trail : trails.all()) {
            var remembered = trail.remembered();
            if (remembered.isPresent()) {
                judge(findings, evidence, trail, remembered.get());
            } else if (trail.isDoneBy(Kitchen.FIRST)) {
                var done = done(trail);
                findings.breach(Anomaly.LOST, trail, done, "is %s, and Redis has forgotten it".formatted(done.word()));
            }
        }
        var ready = trails.count(trail -> trail.isDoneBy(Kitchen.FIRST));
        var counted = evidence.cabinet().ordersServed();
        findings.figure(String.format(
                Locale.ROOT,
                "%s %d, served in Redis %d, counted there %d, held for somebody %d",
                evidence.log().hasSecondKitchen() ? "ready or finished in the first kitchen" : "ready",
                ready,
                trails.count(
                        trail -> trail.remembered().filter(Remembered::isServed).isPresent()),
                counted,
                trails.count(
                        trail -> trail.remembered().filter(Remembered::isHeld).isPresent())));
        if (isWhole(evidence) && (evidence.atRest() ? counted != ready : counted < ready)) {
            findings.breach(
                    Anomaly.WRONG_TOTAL,
                    String.format(
                            Locale.ROOT,
                            "Redis counts %d orders served, and %d are %s",
                            counted,
                            ready,
                            evidence.log().hasSecondKitchen() ? "ready or finished in the first kitchen" : "ready"));
        }
        return findings.verdict(evidence.atRest() && isWhole(evidence));
    }

    /** Whether Kafka may have deleted the record that says that it is ready, or that its part is finished. An order that is ready has left the shop by then. */
    private static boolean hasBeenReady(Evidence evidence, OrderTrail trail) {
        return (trail.hasLeft() && !evidence.log().isWhole(Topics.READY))
                || (trail.isMixed() && !evidence.log().isWhole(Topics.KITCHEN_PARTS));
    }

    /** What shows that the order has had its portions from the cabinet. */
    private static Step done(OrderTrail trail) {
        return trail.is(Step.FIRST_PART) ? Step.FIRST_PART : Step.READY;
    }

    private static boolean isWhole(Evidence evidence) {
        return evidence.log().isWhole(Topics.ORDERS, Topics.KITCHEN_PARTS, Topics.READY);
    }

    private static void judge(Findings findings, Evidence evidence, OrderTrail trail, Remembered remembered) {
        var ready = trail.isDoneBy(Kitchen.FIRST);
        if (trail.furthest().isEmpty()) {
            if (isWhole(evidence)) {
                findings.breach(
                        Anomaly.UNEXPECTED,
                        trail,
                        "is %s in Redis, and the log does not know it".formatted(remembered.words()));
            }
        } else if (trail.is(Step.PLACED) && !trail.isFor(Kitchen.FIRST)) {
            findings.breach(
                    Anomaly.UNEXPECTED,
                    trail,
                    "is %s in Redis, and has no portions of the first kitchen".formatted(remembered.words()));
        } else if (trail.is(Step.PLACED) && !remembered.isOf(trail.ordered(Kitchen.FIRST))) {
            findings.breach(
                    Anomaly.INCONSISTENT,
                    trail,
                    "has %s, and Redis says %s".formatted(trail.ordered(Kitchen.FIRST), remembered.portions()));
        } else if (ready && !remembered.isServed()) {
            var done = done(trail);
            findings.breach(
                    Anomaly.INCONSISTENT,
                    trail,
                    done,
                    "is %s, and in Redis it is %s".formatted(done.word(), remembered.words()));
        } else if (evidence.atRest() && !ready && remembered.isServed() && !hasBeenReady(evidence, trail)) {
            findings.breach(
                    Anomaly.LOST,
                    trail,
                    "is %s in Redis, and not %s"
                            .formatted(remembered.words(), trail.isMixed() ? Step.FIRST_PART.word() : "ready"));
        } else if (evidence.atRest() && remembered.isHeld()) {
            findings.breach(Anomaly.STUCK, trail, "is %s in Redis, at rest".formatted(remembered.words()));
        }
    }
}
