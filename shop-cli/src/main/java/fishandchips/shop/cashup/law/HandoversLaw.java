package fishandchips.shop.cashup.law;

import fishandchips.shop.cashup.evidence.Evidence;
import fishandchips.shop.cashup.trail.OrderTrail;
import fishandchips.shop.cashup.trail.Step;

/** Everything ready is handed over exactly once, and nothing else is. */
final class HandoversLaw implements Law {

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String title() {
        return "handovers";
    }

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings(this);
        var trails = evidence.trails();
        for (var trail : trails.all()) {
            judge(findings, evidence, trail);
        }
        findings.figure("ready %d, handed over %d"
                .formatted(
                        trails.count(trail -> trail.is(Step.READY)),
                        trails.all().stream().mapToLong(OrderTrail::handovers).sum()));
        return findings.verdict(evidence.atRest());
    }

    private static void judge(Findings findings, Evidence evidence, OrderTrail trail) {
        var ready = trail.is(Step.READY);
        if (trail.handovers() > 1) {
            findings.breach(
                    Anomaly.DUPLICATE, trail, Step.READY, "was handed over %d times".formatted(trail.handovers()));
        }
        if (!ready && trail.handovers() > 0 && evidence.log().isWhole()) {
            findings.breach(Anomaly.UNEXPECTED, trail, "was handed over, and never was ready");
        }
        if (ready && trail.handovers() == 0 && evidence.atRest()) {
            findings.breach(Anomaly.LOST, trail, Step.READY, "is ready, and was never handed over");
        }
    }
}
