package fishandchips.audit.law;

import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.trail.OrderTrail;
import fishandchips.audit.trail.Remembered;
import fishandchips.audit.trail.Step;
import fishandchips.contract.Topics;
import java.util.Locale;

/**
 * The state of each order in Redis agrees with the log: a ready order is served in Redis, with the same portions; at rest no other order is
 * served, none is set aside, and the count of orders is right.
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
            } else if (trail.is(Step.READY)) {
                findings.breach(Anomaly.LOST, trail, Step.READY, "is ready, and Redis has forgotten it");
            }
        }
        var ready = trails.count(trail -> trail.is(Step.READY));
        var counted = evidence.cabinet().ordersServed();
        findings.figure(String.format(
                Locale.ROOT,
                "ready %d, served in Redis %d, counted there %d, held for somebody %d",
                ready,
                trails.count(
                        trail -> trail.remembered().filter(Remembered::isServed).isPresent()),
                counted,
                trails.count(
                        trail -> trail.remembered().filter(Remembered::isHeld).isPresent())));
        if (isWhole(evidence) && (evidence.atRest() ? counted != ready : counted < ready)) {
            findings.breach(
                    Anomaly.WRONG_TOTAL,
                    String.format(Locale.ROOT, "Redis counts %d orders served, and %d are ready", counted, ready));
        }
        return findings.verdict(evidence.atRest() && isWhole(evidence));
    }

    /** Kafka may have deleted the record that says that it is ready; it has left the shop then. */
    private static boolean hasBeenReady(Evidence evidence, OrderTrail trail) {
        return trail.hasLeft() && !evidence.log().isWhole(Topics.READY);
    }

    private static boolean isWhole(Evidence evidence) {
        return evidence.log().isWhole(Topics.ORDERS, Topics.READY);
    }

    private static void judge(Findings findings, Evidence evidence, OrderTrail trail, Remembered remembered) {
        var ready = trail.is(Step.READY);
        if (trail.furthest().isEmpty()) {
            if (isWhole(evidence)) {
                findings.breach(
                        Anomaly.UNEXPECTED,
                        trail,
                        "is %s in Redis, and the log does not know it".formatted(remembered.words()));
            }
        } else if (trail.is(Step.PLACED) && !remembered.isOf(trail.portions(Step.PLACED))) {
            findings.breach(
                    Anomaly.INCONSISTENT,
                    trail,
                    "has %s, and Redis says %s".formatted(trail.portions(Step.PLACED), remembered.portions()));
        } else if (ready && !remembered.isServed()) {
            findings.breach(
                    Anomaly.INCONSISTENT, trail, Step.READY, "is ready, and in Redis it is " + remembered.words());
        } else if (evidence.atRest() && !ready && remembered.isServed() && !hasBeenReady(evidence, trail)) {
            findings.breach(Anomaly.LOST, trail, "is %s in Redis, and not ready".formatted(remembered.words()));
        } else if (evidence.atRest() && remembered.isHeld()) {
            findings.breach(Anomaly.STUCK, trail, "is %s in Redis, at rest".formatted(remembered.words()));
        }
    }
}
