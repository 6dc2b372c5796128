package fishandchips.audit.law;

import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.trail.OrderTrail;
import fishandchips.audit.trail.Step;
import fishandchips.contract.Topics;
import java.util.List;
import java.util.Locale;

/**
 * The cook is asked for an order at most once, and only when it was placed; cooks it at most once, and only when asked;
 * and every record carries the order as it was first placed, and is in the partition of the same number. An order that was given up and
 * sent again begins anew. Holds at all times.
 */
final class StepsLaw implements Law {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings(6, "steps");
        var trails = evidence.trails();
        for (var trail : trails.all()) {
            judge(findings, evidence, trail);
        }
        findings.figure(String.format(
                Locale.ROOT,
                "requested of the cook %d, cooked %d",
                trails.count(trail -> trail.is(Step.REQUESTED)),
                trails.count(trail -> trail.is(Step.COOKED))));
        findings.figure(String.format(
                Locale.ROOT,
                "asked twice (a second record, which stations ignore) %d, sent again after they were given up %d",
                trails.count(trail -> trail.times(Step.PLACED) > trail.beginnings()),
                trails.count(trail -> trail.beginnings() > 1)));
        return findings.verdict(isWhole(evidence));
    }

    private static boolean isWhole(Evidence evidence) {
        return evidence.log().isWhole(Topics.ORDERS, Topics.COOK_REQUESTS, Topics.READY);
    }

    private static void judge(Findings findings, Evidence evidence, OrderTrail trail) {
        for (var step : List.of(Step.REQUESTED, Step.COOKED)) {
            if (trail.times(step) > trail.beginnings()) {
                findings.breach(
                        Anomaly.DUPLICATE,
                        trail,
                        step,
                        String.format(Locale.ROOT, "is %s %d times", step.word(), trail.times(step)));
            }
        }
        if (isWhole(evidence)) {
            judgeCause(findings, trail, Step.REQUESTED, Step.PLACED);
            judgeCause(findings, trail, Step.COOKED, Step.REQUESTED);
        }
        for (var step : List.of(Step.REQUESTED, Step.COOKED, Step.READY)) {
            if (!trail.carriesTheOrder(step)) {
                findings.breach(
                        Anomaly.INCONSISTENT,
                        trail,
                        step,
                        "is %s as another order than the one that was placed".formatted(step.word()));
            }
        }
        for (var step : Step.values()) {
            if (!trail.isBesideThePlaced(step)) {
                findings.breach(
                        Anomaly.INCONSISTENT,
                        trail,
                        step,
                        "is %s in another partition than the one in which it was first placed".formatted(step.word()));
            }
        }
    }

    private static void judgeCause(Findings findings, OrderTrail trail, Step step, Step cause) {
        if (trail.is(step) && !trail.is(cause)) {
            findings.breach(
                    Anomaly.UNEXPECTED, trail, step, "is %s, and was never %s".formatted(step.word(), cause.word()));
        }
    }
}
