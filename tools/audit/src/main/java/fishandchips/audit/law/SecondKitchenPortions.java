package fishandchips.audit.law;

import static fishandchips.audit.evidence.Term.FRIED;
import static fishandchips.audit.evidence.Term.SERVED;
import static fishandchips.audit.evidence.Term.WAITING;
import static fishandchips.audit.evidence.Term.WASTED;

import fishandchips.audit.evidence.Account;
import fishandchips.console.Table;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portion;
import java.util.Locale;

/**
 * The part of the {@link PortionsLaw} about the second kitchen, which has no cabinet: for each portion, cooked = served + waiting for the other
 * kitchen + wasted, by the log.
 */
final class SecondKitchenPortions {

    private SecondKitchenPortions() {}

    /** Adds the figures, and at rest the breaches. */
    static void judge(Findings findings, Account log, boolean atRest) {
        findings.figure("second kitchen, by the log: cooked = served + waiting for the other kitchen + wasted");
        var table = new Table();
        for (var portion : Kitchen.SECOND.portions()) {
            table.row(
                    portion.label(),
                    log.count(FRIED, portion),
                    "=",
                    log.count(SERVED, portion),
                    "+",
                    log.count(WAITING, portion),
                    "+",
                    log.count(WASTED, portion));
            if (atRest) {
                judge(findings, log, portion);
            }
        }
        table.lines().forEach(findings::figure);
    }

    private static void judge(Findings findings, Account log, Portion portion) {
        var cooked = log.count(FRIED, portion);
        var served = log.count(SERVED, portion);
        var waiting = log.count(WAITING, portion);
        var wasted = log.count(WASTED, portion);
        var surplus = served + waiting + wasted - cooked;
        if (surplus != 0) {
            findings.breach(
                    Anomaly.WRONG_TOTAL,
                    portion,
                    String.format(
                            Locale.ROOT,
                            "the log accounts for %d %s than the woks have cooked: %d = %d + %d + %d",
                            Math.abs(surplus),
                            surplus > 0 ? "more" : "fewer",
                            cooked,
                            served,
                            waiting,
                            wasted));
        }
    }
}
