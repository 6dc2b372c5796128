package fishandchips.stockist;

import fishandchips.contract.Ingredient;
import fishandchips.contract.Purchase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The purchases: an outbox. The transaction that judges the stock also enters the purchase, under the next number of its ingredient. {@link #send}
 * hands purchases on that were not sent yet, and marks them. A stockist that dies in between leaves one that is sent again, with the same number. Safe
 * for any number of threads and of stockists: they take turns at each ingredient.
 */
class Purchases {

    private static final String BEGIN =
            "INSERT INTO stock (ingredient, opening, amount) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private static final String LOCK = "SELECT amount FROM stock WHERE ingredient = ? FOR UPDATE";

    private static final String DELIVER = """
            WITH due AS (
                UPDATE purchase SET delivered = true WHERE ingredient = ? AND NOT delivered AND due_at <= ?
                RETURNING packs::bigint * pack_size AS amount)
            UPDATE stock SET amount = amount + (SELECT coalesce(sum(amount), 0) FROM due) WHERE ingredient = ?
            RETURNING amount""";

    private static final String ON_THE_WAY =
            "SELECT coalesce(sum(packs::bigint * pack_size), 0) FROM purchase WHERE ingredient = ? AND NOT delivered";

    private static final String SALES = """
            SELECT hour, coalesce(sum(count) FILTER (WHERE portion = ?), 0) FROM sold WHERE hour >= ? GROUP BY hour""";

    private static final String ORDER = """
            INSERT INTO purchase (ingredient, number, packs, pack_size, ordered_at, due_at)
            SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? FROM purchase WHERE ingredient = ?""";

    /** In this order, so that the first copies of an ingredient's purchases are written in the order of their numbers. */
    private static final String UNSENT = """
            SELECT ingredient, number, packs, pack_size, ordered_at, due_at FROM purchase WHERE NOT sent
            ORDER BY ingredient, number LIMIT 100 FOR UPDATE""";

    private static final String MARK = "UPDATE purchase SET sent = true WHERE ingredient = ? AND number = ?";

    private final DataSource database;
    private final StockistSettings settings;
    private final Reordering reordering;

    Purchases(DataSource database, StockistSettings settings) {
        this.database = database;
        this.settings = settings;
        this.reordering = new Reordering(settings);
    }

    /**
     * Adds to the stock what is due, and orders what will lack.
     *
     * @return how many packs were ordered
     */
    int look(Ingredient ingredient, Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            lock(connection, ingredient);
            var available = deliver(connection, ingredient, now) + onTheWay(connection, ingredient);
            var packs = reordering.packs(ingredient, available, sales(connection, ingredient, now), now);
            if (packs > 0) {
                order(connection, ingredient, packs, now);
            }
            connection.commit();
            return packs;
        }
    }

    private void lock(Connection connection, Ingredient ingredient) throws SQLException {
        try (var begin = connection.prepareStatement(BEGIN);
                var lock = connection.prepareStatement(LOCK)) {
            begin.setString(1, ingredient.label());
            begin.setLong(2, settings.opening(ingredient));
            begin.setLong(3, settings.opening(ingredient));
            begin.executeUpdate();
            lock.setString(1, ingredient.label());
            lock.executeQuery().close();
        }
    }

    /** Returns how much the shop has then. */
    private static long deliver(Connection connection, Ingredient ingredient, Instant now) throws SQLException {
        try (var deliver = connection.prepareStatement(DELIVER)) {
            deliver.setString(1, ingredient.label());
            deliver.setObject(2, now.atOffset(ZoneOffset.UTC));
            deliver.setString(3, ingredient.label());
            try (var row = deliver.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long onTheWay(Connection connection, Ingredient ingredient) throws SQLException {
        try (var ordered = connection.prepareStatement(ON_THE_WAY)) {
            ordered.setString(1, ingredient.label());
            try (var row = ordered.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Of as many days as the forecast looks at, and as many again for evenings on which the shop was closed. */
    private Sales sales(Connection connection, Ingredient ingredient, Instant now) throws SQLException {
        var since = now.minus(Duration.ofDays(2L * settings.evenings() + 1));
        try (var query = connection.prepareStatement(SALES)) {
            query.setString(1, ingredient.portion().label());
            query.setObject(2, since.atOffset(ZoneOffset.UTC));
            try (var row = query.executeQuery()) {
                Map<Instant, Long> byHour = new HashMap<>();
                var open = new HashSet<LocalDate>();
                while (row.next()) {
                    var hour = row.getObject(1, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
                    byHour.put(hour.toInstant(), row.getLong(2));
                    open.add(hour.toLocalDate());
                }
                return new Sales(byHour, open);
            }
        }
    }

    private void order(Connection connection, Ingredient ingredient, int packs, Instant now) throws SQLException {
        try (var order = connection.prepareStatement(ORDER)) {
            order.setString(1, ingredient.label());
            order.setInt(2, packs);
            order.setInt(3, settings.packSize(ingredient));
            order.setObject(4, now.atOffset(ZoneOffset.UTC));
            order.setObject(5, now.plus(settings.leadTime()).atOffset(ZoneOffset.UTC));
            order.setString(6, ingredient.label());
            order.executeUpdate();
        }
    }

    /**
     * Hands on purchases that were not sent yet, and marks them as sent. Another stockist that calls this waits, and then finds them marked.
     *
     * @param sender returns when the purchase is written for good, or throws
     */
    void send(Consumer<Purchase> sender) throws SQLException {
        try (var connection = database.getConnection();
                var unsent = connection.prepareStatement(UNSENT);
                var mark = connection.prepareStatement(MARK)) {
            connection.setAutoCommit(false);
            for (var purchase : purchases(unsent.executeQuery())) {
                sender.accept(purchase);
                mark.setString(1, purchase.ingredient().label());
                mark.setLong(2, purchase.number());
                mark.executeUpdate();
            }
            connection.commit();
        }
    }

    private static List<Purchase> purchases(ResultSet rows) throws SQLException {
        try (rows) {
            var purchases = new ArrayList<Purchase>();
            while (rows.next()) {
                purchases.add(new Purchase(
                        Ingredient.named(rows.getString(1)),
                        rows.getLong(2),
                        rows.getInt(3),
                        rows.getInt(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant(),
                        rows.getObject(6, OffsetDateTime.class).toInstant()));
            }
            return purchases;
        }
    }
}
