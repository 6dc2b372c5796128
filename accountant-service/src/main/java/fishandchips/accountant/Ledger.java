package fishandchips.accountant;

import fishandchips.contract.Channel;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/** The ledger: each order that was placed, once. Safe for any number of threads and of accountants. */
class Ledger {

    private static final String ENTER = """
            INSERT INTO ledger (order_id, till, channel, total_pence, placed_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (order_id) DO NOTHING""";

    private static final String TAKINGS =
            "SELECT count(*), coalesce(sum(total_pence), 0), count(*) FILTER (WHERE channel = 'web') FROM ledger";

    private final DataSource database;

    Ledger(DataSource database) {
        this.database = database;
    }

    /**
     * Enters what was placed, all in one transaction; what is in the ledger already is left as it is.
     *
     * @throws SQLException when the database did not answer, or refused; nothing was entered then
     */
    void enter(Collection<? extends OrderEvent> events) throws SQLException {
        var placed = events.stream()
                .flatMap(event -> placed(event).stream())
                .sorted(Comparator.comparing(
                        Order::orderId)) // two accountants lock rows in one order, and never each other
                .toList();
        if (placed.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var entry = connection.prepareStatement(ENTER)) {
            connection.setAutoCommit(false);
            for (var order : placed) {
                add(entry, order);
            }
            entry.executeBatch();
            connection.commit();
        }
    }

    private static List<Order> placed(OrderEvent event) {
        return switch (event) {
            case OrderPlaced(var order) -> List.of(order);
            case OrderCooked _ -> List.of(); // entered when it was placed
        };
    }

    private static void add(PreparedStatement entry, Order order) throws SQLException {
        entry.setObject(1, order.orderId());
        entry.setString(2, order.till());
        entry.setString(3, order.channel() == Channel.WEB ? "web" : "till");
        entry.setInt(4, order.totalPence());
        entry.setObject(5, order.placedAt().atOffset(ZoneOffset.UTC));
        entry.addBatch();
    }

    /** What the shop has taken, ever. */
    Takings takings() throws SQLException {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(TAKINGS);
                var row = query.executeQuery()) {
            row.next();
            return new Takings(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }
}
