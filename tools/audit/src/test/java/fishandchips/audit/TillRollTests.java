package fishandchips.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.audit.law.Anomaly;
import fishandchips.audit.law.Breach;
import fishandchips.audit.law.Verdict;
import fishandchips.audit.law.Verdict.Status;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TillRollTests {

    private static final UUID ORDER = UUID.fromString("0199f3a0-5b7e-7c1d-9a42-3f5d8e6b1c2a");
    private static final Breach LOST = new Breach(Anomaly.LOST, ORDER, "orders-3@17", "is placed, and not ready");

    private static Verdict verdict(int law, Status status, int breaches) {
        return new Verdict(
                law, "orders", status, List.of("placed 2", "ready 1"), breaches, Collections.nCopies(breaches, LOST));
    }

    private static String roll(boolean atRest, Verdict... verdicts) {
        var underWay = atRest ? List.<String>of() : List.of("1 waiting for a cook");
        return String.join(
                "\n",
                TillRoll.of(new Reckoning(atRest, underWay, List.of("2 records are no events."), List.of(verdicts))));
    }

    @Test
    void showsBothSidesOfALawAndEachBreach() {
        assertThat(roll(true, verdict(1, Status.HOLDS, 0), verdict(2, Status.BROKEN, 1)))
                .isEqualTo("""
                The shop is at rest.
                2 records are no events.

                holds   1 orders        placed 2
                                        ready 1
                BROKEN  2 orders        placed 2
                                        ready 1
                        lost  order 0199f3a0-5b7e-7c1d-9a42-3f5d8e6b1c2a  orders-3@17  is placed, and not ready

                1 of 2 laws are broken.""");
    }

    @Test
    void saysWhatIsUnderWayAndThatMoreIsToBeJudged() {
        assertThat(roll(false, verdict(1, Status.HOLDS, 0), verdict(2, Status.OPEN, 0)))
                .startsWith("The shop is not at rest:\n  1 waiting for a cook\n")
                .contains("\nopen    2 orders")
                .endsWith("use --wait.");
    }

    @Test
    void saysThatNobodyCanTellWhenKafkaHasDeletedRecords() {
        assertThat(roll(true, verdict(2, Status.OPEN, 0))).endsWith("so it cannot say that they hold.");
    }

    @Test
    void printsTheFirstOfManyBreaches() {
        assertThat(roll(true, verdict(2, Status.BROKEN, 12)).lines().filter(line -> line.contains("lost")))
                .hasSize(10);
        assertThat(roll(true, verdict(2, Status.BROKEN, 12))).contains("\n        and 2 more\n");
    }
}
