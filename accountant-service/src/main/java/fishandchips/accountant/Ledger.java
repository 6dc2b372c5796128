package fishandchips.accountant;

import fishandchips.contract.Channel;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** The ledger: each order that was placed, once. Safe for any number of threads and of accountants. */
class Ledger {

    /** Enters orders, and adds to the takings what was not entered before: both, or nothing. */
    private static final String ENTER = """
            WITH entered AS (
                INSERT INTO ledger (order_id, till, channel, total_pence, placed_at)
                SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::integer[], ?::timestamptz[])
                ON CONFLICT (order_id) DO NOTHING
                RETURNING channel, total_pence)
            INSERT INTO takings (accountant, orders, pence, web_orders)
            SELECT current_setting('application_name'),
                count(*), coalesce(sum(total_pence), 0), count(*) FILTER (WHERE channel = 'web') FROM entered
            ON CONFLICT (accountant) DO UPDATE SET
                orders = takings.orders + excluded.orders,
                pence = takings.pence + excluded.pence,
                web_orders = takings.web_orders + excluded.web_orders""";

    private static final String TAKINGS =
            "SELECT coalesce(sum(orders), 0), coalesce(sum(pence), 0), coalesce(sum(web_orders), 0) FROM takings";

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
            entry.setArray(1, column(connection, "uuid", placed, Order::orderId));
            entry.setArray(2, column(connection, "text", placed, Order::till));
            entry.setArray(3, column(connection, "text", placed, Ledger::channel));
            entry.setArray(4, column(connection, "integer", placed, Order::totalPence));
            entry.setArray(5, column(connection, "timestamptz", placed, Order::placedAt));
            entry.executeUpdate();
            connection.commit();
        }
    }

    private static Array column(Connection connection, String type, List<Order> orders, Function<Order, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, orders.stream().map(value).toArray());
    }

    private static String channel(Order order) {
        return order.channel() == Channel.WEB ? "web" : "till";
    }

    private static List<Order> placed(OrderEvent event) {
        return switch (event) {
            case OrderPlaced(var order) -> List.of(order);
            case OrderCooked _ -> List.of(); // entered when it was placed
        };
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
