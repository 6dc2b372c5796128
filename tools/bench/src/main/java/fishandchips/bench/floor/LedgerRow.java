package fishandchips.bench.floor;

import fishandchips.contract.Channel;
import fishandchips.contract.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** A row of a ledger, as the accountant's has them. */
final class LedgerRow {

    private static final String ENTER = """
            INSERT INTO ledger (order_id, till, channel, total_pence, placed_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (order_id) DO NOTHING""";

    private LedgerRow() {}

    static PreparedStatement prepare(Connection ledger) throws SQLException {
        return ledger.prepareStatement(ENTER);
    }

    /** Fills in what an order is. */
    static void fill(PreparedStatement row, Order order) throws SQLException {
        row.setObject(1, order.orderId());
        row.setString(2, order.till());
        row.setString(3, order.channel() == Channel.WEB ? "web" : "till");
        row.setInt(4, order.totalPence());
        row.setObject(5, order.placedAt().atOffset(ZoneOffset.UTC));
    }
}
