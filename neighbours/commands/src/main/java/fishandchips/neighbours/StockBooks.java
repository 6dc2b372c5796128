package fishandchips.neighbours;

import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.contract.Ingredient;
import fishandchips.contract.Portion;
import fishandchips.contract.Purchase;
import fishandchips.contract.ShopNames;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * The stockist's tables, as of one moment.
 *
 * @param readUpTo the offset in each partition up to which it has counted
 * @param stock how much of each ingredient the shop has
 * @param fried how many of each portion; portions that nobody has fried are left out
 * @param sold how many of each portion; portions that nobody has bought are left out
 * @param purchases all of them, each ingredient's in the order of their numbers
 */
record StockBooks(
        Map<TopicPartition, Long> readUpTo,
        Map<Ingredient, Level> stock,
        Map<Portion, Long> fried,
        Map<Portion, Long> sold,
        List<Booking> purchases) {

    private static final String SCHEMA = ShopNames.schema(StockistModule.STOCKIST.label());

    /** What PostgreSQL says of a table or a schema that is not there: the stockist has never been open. */
    private static final String NO_TABLE = "42P01";

    /** How much of an ingredient the shop has, in its unit, and how much it had at the beginning. */
    record Level(long opening, long amount) {}

    /**
     * A purchase, and what became of it.
     *
     * @param sent whether the stockist knows that Kafka has it
     * @param delivered whether it is in the stock
     */
    record Booking(Purchase purchase, boolean sent, boolean delivered) {}

    /** What to do with a row. */
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /** Reads them; empty when no stockist has been open yet. */
    static Optional<StockBooks> read(Database database) throws SQLException {
        try (var connection = database.connect()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return Optional.of(read(connection));
        } catch (SQLException e) {
            if (NO_TABLE.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static StockBooks read(Connection connection) throws SQLException {
        var readUpTo = new HashMap<TopicPartition, Long>();
        var stock = new EnumMap<Ingredient, Level>(Ingredient.class);
        var fried = new EnumMap<Portion, Long>(Portion.class);
        var sold = new EnumMap<Portion, Long>(Portion.class);
        var purchases = new ArrayList<Booking>();
        each(
                connection,
                "SELECT topic, partition, next_offset FROM %s.read_up_to",
                row -> readUpTo.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)));
        each(
                connection,
                "SELECT ingredient, opening, amount FROM %s.stock",
                row -> stock.put(Ingredient.named(row.getString(1)), new Level(row.getLong(2), row.getLong(3))));
        each(
                connection,
                "SELECT portion, count FROM %s.fried",
                row -> fried.put(Portion.named(row.getString(1)), row.getLong(2)));
        each(
                connection,
                "SELECT portion, sum(count) FROM %s.sold GROUP BY portion",
                row -> sold.put(Portion.named(row.getString(1)), row.getLong(2)));
        each(
                connection,
                "SELECT ingredient, number, packs, pack_size, ordered_at, due_at, sent, delivered FROM %s.purchase"
                        + " ORDER BY ingredient, number",
                row -> purchases.add(entry(row)));
        return new StockBooks(readUpTo, stock, fried, sold, purchases);
    }

    private static void each(Connection connection, String query, Row taker) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query.formatted(SCHEMA))) {
            while (row.next()) {
                taker.take(row);
            }
        }
    }

    private static Booking entry(ResultSet row) throws SQLException {
        var purchase = new Purchase(
                Ingredient.named(row.getString(1)),
                row.getLong(2),
                row.getInt(3),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant());
        return new Booking(purchase, row.getBoolean(7), row.getBoolean(8));
    }

    /** How much of an ingredient was bought and delivered, in its unit. */
    long delivered(Ingredient ingredient) {
        return bought(ingredient, true);
    }

    /** How much of an ingredient was ordered and is not delivered yet, in its unit. */
    long onTheWay(Ingredient ingredient) {
        return bought(ingredient, false);
    }

    private long bought(Ingredient ingredient, boolean delivered) {
        return purchases.stream()
                .filter(entry ->
                        entry.delivered() == delivered && entry.purchase().ingredient() == ingredient)
                .mapToLong(entry -> entry.purchase().amount())
                .sum();
    }
}
