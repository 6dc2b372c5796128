package fishandchips.audit.law;

import fishandchips.audit.evidence.Evidence;
import java.util.Locale;

/** No transaction hangs: a reader of committed records comes to the end of every partition. Holds at all times. */
final class TransactionsLaw implements Law {

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings(7, "transactions");
        for (var heldUp : evidence.log().heldUp()) {
            findings.breachAt(
                    Anomaly.STUCK,
                    heldUp.place(),
                    String.format(
                            Locale.ROOT,
                            "the partition ends at %d, and can only be read up to %d: %s",
                            heldUp.end(),
                            heldUp.place().offset(),
                            heldUp.holder()));
        }
        findings.figure(String.format(
                Locale.ROOT,
                "partitions that cannot be read to their end %d",
                evidence.log().heldUp().size()));
        return findings.verdict(true);
    }
}
