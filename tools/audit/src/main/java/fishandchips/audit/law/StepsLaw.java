package fishandchips.audit.law;

import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.trail.OrderTrail;
import fishandchips.audit.trail.Step;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Topics;
import java.util.List;
import java.util.Locale;

/**
 * The cook is asked for an order at most once, and only when it was placed; cooks it at most once, and only when asked. Each kitchen finishes its
 * part of an order for both at most once, and only then is the order ready. Every record carries the order as it was first placed, and is in the
 * partition of the same number. An order that was given up and sent again begins anew. Holds at all times.
 */
final class StepsLaw implements Law {

    private static final List<Step> ONCE = List.of(Step.REQUESTED, Step.COOKED, Step.FIRST_PART, Step.SECOND_PART);

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
        if (evidence.log().hasSecondKitchen()) {
            findings.figure(String.format(
                    Locale.ROOT,
                    "for both kitchens %d, finished in the first %d, finished in the second %d",
                    trails.count(OrderTrail::isMixed),
                    trails.count(trail -> trail.is(Step.FIRST_PART)),
                    trails.count(trail -> trail.is(Step.SECOND_PART))));
        }
        findings.figure(String.format(
                Locale.ROOT,
                "asked twice (a second record, which stations ignore) %d, sent again after they were given up %d",
                trails.count(trail -> trail.times(Step.PLACED) > trail.beginnings()),
                trails.count(trail -> trail.beginnings() > 1)));
        return findings.verdict(isWhole(evidence));
    }

    private static boolean isWhole(Evidence evidence) {
        return evidence.log().isWhole(Topics.ORDERS, Topics.COOK_REQUESTS, Topics.KITCHEN_PARTS, Topics.READY);
    }

    private static void judge(Findings findings, Evidence evidence, OrderTrail trail) {
        for (var step : ONCE) {
            if (trail.times(step) > trail.allowed(step)) {
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
            judgeParts(findings, trail);
        }
        for (var step : Step.values()) {
            if (step != Step.PLACED && !trail.carriesTheOrder(step)) {
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

    /** An order for both kitchens is ready after both have finished their parts; no other order has parts. */
    private static void judgeParts(Findings findings, OrderTrail trail) {
        for (var kitchen : Kitchen.values()) {
            var part = Step.part(kitchen);
            judgeCause(findings, trail, part, Step.PLACED);
            if (trail.is(part) && trail.is(Step.PLACED) && !trail.isMixed()) {
                findings.breach(
                        Anomaly.UNEXPECTED,
                        trail,
                        part,
                        "is %s as a part, and was placed for one kitchen only".formatted(part.word()));
            }
            if (trail.is(Step.READY) && !trail.is(part) && trail.isMixed()) {
                findings.breach(
                        Anomaly.UNEXPECTED, trail, Step.READY, "is ready, and was never %s".formatted(part.word()));
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
