package fishandchips.audit;

import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.trail.OrderTrail;
import fishandchips.audit.trail.Step;
import fishandchips.contract.Kitchen;
import fishandchips.contract.LogPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells in words why a shop is not at rest. */
final class UnderWay {

    private final List<String> words = new ArrayList<>();
    private final Evidence evidence;

    private UnderWay(Evidence evidence) {
        this.evidence = evidence;
    }

    /** By all evidence; empty at rest. */
    static List<String> afterLook(Evidence evidence) {
        var underWay = new UnderWay(evidence);
        if (!evidence.atRest()) {
            underWay.inTheKitchen();
            underWay.add("to be handed over", UnderWay::isToBeHandedOver);
            underWay.add("to be entered in the ledger", trail -> trail.is(Step.PLACED) && trail.ledgerRows() == 0);
            underWay.inTheLog();
        }
        return underWay.words;
    }

    /** By the log alone, without the books; empty at rest. */
    static List<String> afterGlance(Evidence evidence) {
        var underWay = new UnderWay(evidence);
        if (!evidence.atRest()) {
            underWay.inTheKitchen();
            underWay.inTheLog();
        }
        return underWay.words;
    }

    private static boolean isToBeHandedOver(OrderTrail trail) {
        return trail.is(Step.READY) && trail.handovers() == 0 && !trail.isKept() && !trail.isThrownAway();
    }

    private void inTheKitchen() {
        add("for a preparer", trail -> isInFlightAt(Step.PLACED, trail));
        add("for a cook", trail -> isInFlightAt(Step.REQUESTED, trail));
        add("to be collected by a preparer", trail -> isInFlightAt(Step.COOKED, trail));
        add("for a wok", trail -> trail.isInFlight() && isOpenAt(Kitchen.SECOND, trail));
        add("for an assembler", trail -> trail.isInFlight() && trail.is(Step.FIRST_PART) && trail.is(Step.SECOND_PART));
    }

    /** Whether the order waits in the first kitchen, and this is the last step that it took there. */
    private static boolean isInFlightAt(Step step, OrderTrail trail) {
        return trail.isInFlight()
                && isOpenAt(Kitchen.FIRST, trail)
                && Stream.of(Step.COOKED, Step.REQUESTED, Step.PLACED)
                        .filter(trail::is)
                        .findFirst()
                        .filter(step::equals)
                        .isPresent();
    }

    private static boolean isOpenAt(Kitchen kitchen, OrderTrail trail) {
        return trail.isFor(kitchen) && !trail.isDoneBy(kitchen);
    }

    private void add(String what, Predicate<OrderTrail> waits) {
        var orders = evidence.trails().count(waits);
        if (orders > 0) {
            var example =
                    evidence.trails().all().stream().filter(waits).findFirst().orElseThrow();
            var seen = example.furthest().flatMap(example::place).map(LogPlace::toString);
            words.add(String.format(
                    Locale.ROOT,
                    "%d waiting %s, such as %s (%s)",
                    orders,
                    what,
                    example.orderId(),
                    seen.orElse("not in the log")));
        }
    }

    private void inTheLog() {
        if (!evidence.cabinet().isTrusted()) {
            words.add("no preparer has vouched for the hot cabinet yet");
        }
        for (var behind : evidence.log().behind()) {
            words.add("%s has not read %s to its end".formatted(behind.group(), behind.topic()));
        }
        for (var heldUp : evidence.log().heldUp()) {
            words.add("a transaction is open at " + heldUp.place());
        }
        if (evidence.kept() > 0) {
            words.add(String.format(Locale.ROOT, "%d on the counter that nobody comes for", evidence.kept()));
        }
        if (words.isEmpty()) {
            words.add("records were written while the audit read");
        }
    }
}
