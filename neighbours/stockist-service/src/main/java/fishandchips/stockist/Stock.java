package fishandchips.stockist;

import fishandchips.contract.Ingredient;
import fishandchips.contract.LogPartition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The stock, and the offsets of the records that it counts: one transaction changes both, so each record counts once. Safe for any number of threads
 * and of stockists.
 */
class Stock {

    private static final String BEGIN =
            "INSERT INTO read_up_to (topic, partition, next_offset) VALUES (?, ?, 0) ON CONFLICT DO NOTHING";

    private static final String FIND = "SELECT next_offset FROM read_up_to WHERE topic = ? AND partition = ?";

    /** Changes no row when another stockist has counted the same records: compare and set. */
    private static final String MOVE =
            "UPDATE read_up_to SET next_offset = ? WHERE topic = ? AND partition = ? AND next_offset = ?";

    private static final String USE = """
            INSERT INTO stock (ingredient, opening, amount) VALUES (?, ?, ?)
            ON CONFLICT (ingredient) DO UPDATE SET amount = stock.amount + excluded.amount - excluded.opening""";

    private static final String FRY = """
            INSERT INTO fried (portion, count) VALUES (?, ?)
            ON CONFLICT (portion) DO UPDATE SET count = fried.count + excluded.count""";

    private static final String SELL = """
            INSERT INTO sold (portion, hour, count) VALUES (?, ?, ?)
            ON CONFLICT (portion, hour) DO UPDATE SET count = sold.count + excluded.count""";

    private final DataSource database;
    private final StockistSettings settings;

    Stock(DataSource database, StockistSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Up to where each of these partitions is counted: the offset of the first record that is not; 0 when none is. */
    Map<LogPartition, Long> countedUpTo(Collection<LogPartition> partitions) throws SQLException {
        try (var connection = database.getConnection();
                var begin = connection.prepareStatement(BEGIN);
                var find = connection.prepareStatement(FIND)) {
            var offsets = new HashMap<LogPartition, Long>();
            for (var partition : partitions) {
                begin.setString(1, partition.topic());
                begin.setInt(2, partition.partition());
                begin.executeUpdate();
                find.setString(1, partition.topic());
                find.setInt(2, partition.partition());
                try (var row = find.executeQuery()) {
                    row.next();
                    offsets.put(partition, row.getLong(1));
                }
            }
            return offsets;
        }
    }

    /**
     * Counts a batch, and moves the offsets on from where it begins to where it ends.
     *
     * @return whether it did; otherwise another stockist has moved an offset meanwhile, and nothing of the batch is counted
     * @throws SQLException when the database did not answer, or refused; whether the batch is counted, {@link #countedUpTo} tells
     */
    boolean count(Batch batch) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (!move(connection, batch)) {
                connection.rollback();
                return false;
            }
            use(connection, batch);
            sell(connection, batch);
            connection.commit();
            return true;
        }
    }

    private static boolean move(Connection connection, Batch batch) throws SQLException {
        try (var move = connection.prepareStatement(MOVE)) {
            for (var each : batch.spans().entrySet()) {
                move.setLong(1, each.getValue().to());
                move.setString(2, each.getKey().topic());
                move.setInt(3, each.getKey().partition());
                move.setLong(4, each.getValue().from());
                move.addBatch();
            }
            return Arrays.stream(move.executeBatch()).allMatch(rows -> rows == 1);
        }
    }

    private void use(Connection connection, Batch batch) throws SQLException {
        try (var fry = connection.prepareStatement(FRY);
                var use = connection.prepareStatement(USE)) {
            for (var ingredient : Ingredient.values()) {
                var count = batch.fried().getOrDefault(ingredient.portion(), 0L);
                if (count > 0) {
                    fry.setString(1, ingredient.portion().label());
                    fry.setLong(2, count);
                    fry.addBatch();
                    var opening = settings.opening(ingredient);
                    use.setString(1, ingredient.label());
                    use.setLong(2, opening);
                    use.setLong(3, opening - ingredient.perPortions(count));
                    use.addBatch();
                }
            }
            fry.executeBatch();
            use.executeBatch();
        }
    }

    private static void sell(Connection connection, Batch batch) throws SQLException {
        try (var sell = connection.prepareStatement(SELL)) {
            for (var each : batch.sold().entrySet()) {
                sell.setString(1, each.getKey().portion().label());
                sell.setObject(2, each.getKey().hour().atOffset(ZoneOffset.UTC));
                sell.setLong(3, each.getValue());
                sell.addBatch();
            }
            sell.executeBatch();
        }
    }
}
