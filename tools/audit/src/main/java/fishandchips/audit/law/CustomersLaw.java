package fishandchips.audit.law;

import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.trail.Attempts;
import fishandchips.audit.trail.OrderTrail;
import fishandchips.audit.trail.Step;
import fishandchips.audit.trail.Trails;
import fishandchips.contract.Topics;
import java.util.Locale;

/**
 * Acknowledged ⊆ placed ⊆ attempted, and nothing that failed for sure was placed, by the customers' journals. An order that
 * another request with the same key may have placed did not fail for sure. Holds at all times.
 * Where Kafka has deleted orders, an order that is in the books counts as placed, and the law is open.
 *
 * @param onlyCustomers whether every order comes from a customer with a journal; otherwise an order in no journal is no breach
 */
record CustomersLaw(boolean onlyCustomers) implements Law {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings(5, "customers");
        var trails = evidence.trails();
        for (var trail : trails.all()) {
            judge(findings, evidence, trail);
        }
        if (onlyCustomers) {
            judgeUnattempted(findings, trails);
        }
        var placed = trails.count(trail -> trail.is(Step.PLACED));
        var attempted = trails.count(trail -> trail.journal().isPresent());
        findings.figure(String.format(
                Locale.ROOT,
                "acknowledged %d, placed %d, attempted %d, failed for sure %d",
                trails.count(trail ->
                        trail.journal().filter(Attempts::isAcknowledged).isPresent()),
                placed,
                attempted,
                trails.count(trail ->
                        trail.journal().filter(Attempts::isFailedForSure).isPresent())));
        if (trails.nameless() > 0) {
            findings.figure(String.format(
                    Locale.ROOT,
                    "attempts without a key or an answer, each of one order at most: %d",
                    trails.nameless()));
        }
        if (attempted == 0) {
            findings.figure("no customer has left a journal");
        }
        if (!evidence.log().isWhole(Topics.ORDERS)) {
            findings.figure("of those that were placed, Kafka has deleted some; in the ledger "
                    + trails.count(trail -> trail.ledgerRows() > 0));
        }
        return findings.verdict(evidence.log().isWhole(Topics.ORDERS));
    }

    private void judge(Findings findings, Evidence evidence, OrderTrail trail) {
        var isWhole = evidence.log().isWhole(Topics.ORDERS);
        var placed = trail.is(Step.PLACED) || (!isWhole && isInTheBooks(trail));
        var acknowledged = trail.journal().filter(Attempts::isAcknowledged).isPresent();
        if (acknowledged && !placed && isWhole) {
            findings.breach(Anomaly.LOST, trail, "was acknowledged, and was never placed");
        }
        if (acknowledged && !placed && !isWhole && evidence.atRest()) {
            findings.breach(
                    Anomaly.LOST, trail, "was acknowledged, and neither the log, the ledger nor the handovers have it");
        }
        if (placed && trail.journal().filter(Attempts::isFailedForSure).isPresent()) {
            findings.breach(
                    Anomaly.ABORTED_READ, trail, Step.PLACED, "was placed, and its customer was told that it was not");
        }
    }

    /** Attempts that do not name their order excuse as many orders; nobody can tell which. */
    private static void judgeUnattempted(Findings findings, Trails trails) {
        trails.all().stream()
                .filter(trail -> trail.is(Step.PLACED) && trail.journal().isEmpty())
                .skip(Math.max(0, trails.nameless()))
                .forEach(trail -> findings.breach(
                        Anomaly.UNEXPECTED, trail, Step.PLACED, "was placed, and no journal has an attempt"));
    }

    /** Whether stations have handled it: then it was placed, although its record is deleted. */
    private static boolean isInTheBooks(OrderTrail trail) {
        return trail.ledgerRows() > 0 || trail.is(Step.READY) || trail.hasLeft();
    }
}
