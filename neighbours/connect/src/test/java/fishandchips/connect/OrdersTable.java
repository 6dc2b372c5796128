package fishandchips.connect;

import fishandchips.contract.Kitchen;
import fishandchips.contract.Order;
import fishandchips.contract.Portion;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a test sees of the tables of connectors. */
record OrdersTable(DatabaseSettings database) {

    /** How many orders there are, what they cost, and how many of each portion they have. */
    record Totals(long orders, long pence, Map<String, Long> portions) {

        static Totals of(Collection<Order> orders) {
            return new Totals(
                    orders.size(),
                    orders.stream().mapToLong(Order::totalPence).sum(),
                    Kitchen.FIRST.portions().stream()
                            .collect(Collectors.toMap(
                                    Portion::label,
                                    portion -> orders.stream()
                                            .mapToLong(order -> order.portions().count(portion))
                                            .sum())));
        }
    }

    /** Those of some orders that the table has. */
    Totals totals(Collection<Order> orders) throws SQLException {
        var ids = orders.stream().map(Order::orderId).toArray();
        try (var connection = database.connect();
                var query = connection.prepareStatement("""
                        SELECT count(*), coalesce(sum(total_pence), 0), coalesce(sum(cod), 0), coalesce(sum(plaice), 0),
                            coalesce(sum(chips), 0), coalesce(sum(pie), 0)
                        FROM analysis.orders WHERE order_id = ANY (?)""")) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            try (var row = query.executeQuery()) {
                row.next();
                return new Totals(
                        row.getLong(1),
                        row.getLong(2),
                        Map.of(
                                "cod", row.getLong(3),
                                "plaice", row.getLong(4),
                                "chips", row.getLong(5),
                                "pie", row.getLong(6)));
            }
        }
    }

    /** The rows of a table as text. */
    List<String> rows(String table) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        String.format(Locale.ROOT, "SELECT each::text FROM %s each ORDER BY 1", table))) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
