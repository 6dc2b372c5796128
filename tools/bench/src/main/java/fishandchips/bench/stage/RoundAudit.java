package fishandchips.bench.stage;

import fishandchips.audit.CashUp;
import fishandchips.audit.TillRoll;
import fishandchips.audit.law.Law;
import fishandchips.audit.reading.Audit;
import fishandchips.audit.reading.BackRoom;
import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.contract.ShopNames;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/** Cashes up after a round. */
record RoundAudit(BackRoom backRoom, Path journals, Screen screen) {

    private static final Duration UNTIL_AT_REST = Duration.ofMinutes(15);
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

    /**
     * Waits until the shop is at rest, and insists on its laws. They say that the ledger has what the log has; that the log has
     * what was acknowledged is seen by the number.
     *
     * @param placed how many orders were acknowledged
     * @param inDoubt how many others were asked for
     * @throws ShopFailedException when a law does not hold, or an order is missing
     */
    void insistOn(long placed, long inDoubt) throws Exception {
        try (var audit = new Audit(backRoom, journals, LONGEST_TRANSACTION)) {
            var reckoning = new CashUp(audit, Law.all(false), screen).atRest(UNTIL_AT_REST);
            screen.clear();
            if (!reckoning.isGreen()) {
                screen.lines(TillRoll.of(reckoning));
                throw new ShopFailedException("What was measured is void: not every law of the shop holds.");
            }
        }
        var entered = entered();
        if (entered < placed || entered > placed + inDoubt) {
            throw new ShopFailedException(String.format(
                    Locale.ROOT,
                    "What was measured is void: %,d orders were acknowledged, and the ledger has %,d.",
                    placed,
                    entered));
        }
    }

    private long entered() throws SQLException {
        try (var connection = backRoom.database().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + ShopNames.LEDGER)) {
            row.next();
            return row.getLong(1);
        }
    }
}
