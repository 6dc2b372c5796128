package fishandchips.audit.law;

import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.trail.Letter;
import fishandchips.audit.trail.OrderTrail;
import fishandchips.audit.trail.Step;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topics;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The ledger has each placed order exactly once, with the total of its first record. Where Kafka has deleted orders, the ledger must at
 * least have those that are ready or were handed over, and the law is open.
 */
final class LedgerLaw implements Law {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings(3, "ledger");
        var trails = evidence.trails().all();
        for (var trail : trails) {
            judge(findings, evidence, trail);
        }
        findings.figure(String.format(
                Locale.ROOT,
                "placed %d orders for %s, in the ledger %d rows for %s",
                trails.stream().filter(trail -> trail.is(Step.PLACED)).count(),
                pounds(trails.stream().mapToLong(OrderTrail::totalPence).sum()),
                trails.stream().mapToLong(OrderTrail::ledgerRows).sum(),
                pounds(trails.stream()
                        .mapToLong(trail -> (long) trail.ledgerRows() * trail.ledgerPence())
                        .sum())));
        return findings.verdict(evidence.atRest() && evidence.log().isWhole(Topics.ORDERS));
    }

    private static void judge(Findings findings, Evidence evidence, OrderTrail trail) {
        var placed = trail.is(Step.PLACED);
        if (trail.ledgerRows() > 1) {
            findings.breach(
                    Anomaly.DUPLICATE,
                    trail,
                    Step.PLACED,
                    String.format(Locale.ROOT, "is in the ledger %d times", trail.ledgerRows()));
        }
        if (placed && trail.ledgerRows() > 0 && trail.ledgerPence() != trail.totalPence()) {
            findings.breach(
                    Anomaly.WRONG_TOTAL,
                    trail,
                    Step.PLACED,
                    "was placed for %s, and the ledger says %s"
                            .formatted(pounds(trail.totalPence()), pounds(trail.ledgerPence())));
        }
        if (!placed && trail.ledgerRows() > 0 && evidence.log().isWhole(Topics.ORDERS)) {
            findings.breach(Anomaly.UNEXPECTED, trail, "is in the ledger, and was never placed");
        }
        if (placed && trail.ledgerRows() == 0 && evidence.atRest()) {
            findings.breach(Anomaly.LOST, trail, Step.PLACED, "was placed, and is not in the ledger" + buried(trail));
        }
        if (!placed && wasServed(trail) && trail.ledgerRows() == 0 && isJudgedByTheBooks(evidence)) {
            findings.breach(
                    Anomaly.LOST,
                    trail,
                    "was ready or handed over, and is not in the ledger; Kafka has deleted the record that it was placed");
        }
    }

    private static boolean wasServed(OrderTrail trail) {
        return trail.is(Step.READY) || trail.hasLeft();
    }

    private static boolean isJudgedByTheBooks(Evidence evidence) {
        return evidence.atRest() && !evidence.log().isWhole(Topics.ORDERS);
    }

    private static String buried(OrderTrail trail) {
        return trail.letters().stream()
                .filter(letter -> letter.reader().equals(ShopNames.ACCOUNTANT))
                .map(Letter::place)
                .map("; the accountant has buried it at %s"::formatted)
                .collect(Collectors.joining());
    }

    private static String pounds(long pence) {
        return String.format(Locale.ROOT, "£%d.%02d", pence / 100, pence % 100);
    }
}
