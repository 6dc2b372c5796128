package fishandchips.lessons.crashes;

import fishandchips.contract.ShopNames;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.LedgerRow;
import fishandchips.lessons.course.LogRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule that somebody has put on the ledger by mistake: PostgreSQL refuses each order above £100 while it is there. */
final class LedgerRule implements AutoCloseable {

    /** What PostgreSQL names when it refuses an order. */
    static final String NAME = "lesson13_no_order_above_100_pounds";

    static final int MOST_PENCE = 10_000;

    /** It waits no longer for the accountant than a customer would, and there is no ledger before the first accountant. */
    private static final String REMOVE =
            "SET lock_timeout = '10s'; ALTER TABLE IF EXISTS %s DROP CONSTRAINT IF EXISTS %s"
                    .formatted(ShopNames.LEDGER, NAME);

    /** It says nothing of the rows that are there. */
    private static final String PUT = String.format(
            Locale.ROOT,
            "%s; ALTER TABLE %s ADD CONSTRAINT %s CHECK (total_pence <= %d) NOT VALID",
            REMOVE,
            ShopNames.LEDGER,
            NAME,
            MOST_PENCE);

    private final Connection database;

    private LedgerRule(Connection database) {
        this.database = database;
    }

    /** Puts the rule on the ledger until it is closed. */
    static LedgerRule put(Classroom room) throws Exception {
        var rule = new LedgerRule(room.backRoom().database().connect());
        try {
            rule.execute(PUT);
            return rule;
        } catch (SQLException e) {
            rule.database.close();
            throw e;
        }
    }

    /** Removes the rule, if it is there. */
    static void remove(Classroom room) throws Exception {
        new LedgerRule(room.backRoom().database().connect()).close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (database) {
            execute(REMOVE);
        }
    }

    /** Which of the orders that these letters are about are in the ledger, by their ids. */
    static Set<String> entered(Classroom room, List<LogRecord> letters) throws Exception {
        return LedgerRow.of(room, letters).stream().map(LedgerRow::order).collect(Collectors.toSet());
    }
}
