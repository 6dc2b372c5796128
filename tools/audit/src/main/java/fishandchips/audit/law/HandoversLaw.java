package fishandchips.audit.law;

import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.trail.OrderTrail;
import fishandchips.audit.trail.Step;
import fishandchips.contract.Topics;
import java.util.Locale;

/** Each ready order is handed over once, or thrown away once when nobody comes for it; no other order is. */
final class HandoversLaw implements Law {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings(4, "handovers");
        var trails = evidence.trails();
        for (var trail : trails.all()) {
            judge(findings, evidence, trail);
        }
        findings.figure(String.format(
                Locale.ROOT,
                "ready %d = handed over %d + thrown away %d + on the counter %d",
                trails.count(trail -> trail.is(Step.READY)),
                trails.all().stream().mapToLong(OrderTrail::handovers).sum(),
                trails.count(OrderTrail::isThrownAway),
                evidence.kept()));
        if (!evidence.log().isWhole(Topics.READY)) {
            findings.figure("of those that were ready, Kafka has deleted some");
        }
        return findings.verdict(evidence.atRest() && evidence.log().isWhole(Topics.READY));
    }

    private static void judge(Findings findings, Evidence evidence, OrderTrail trail) {
        var ready = trail.is(Step.READY);
        if (trail.handovers() > 1) {
            findings.breach(
                    Anomaly.DUPLICATE,
                    trail,
                    Step.READY,
                    String.format(Locale.ROOT, "was handed over %d times", trail.handovers()));
        }
        if (trail.handovers() > 0 && (trail.isKept() || trail.isThrownAway())) {
            findings.breach(
                    Anomaly.DUPLICATE, trail, Step.READY, "was handed over, and is kept for nobody or thrown away");
        }
        if (!ready && trail.hasLeft() && evidence.log().isWhole(Topics.READY)) {
            findings.breach(Anomaly.UNEXPECTED, trail, "was handed over or thrown away, and never was ready");
        }
        if (ready && !trail.hasLeft() && evidence.atRest()) {
            findings.breach(Anomaly.LOST, trail, Step.READY, "is ready, and was never handed over");
        }
    }
}
