package fishandchips.lessons.alternatives.queue;

import fishandchips.console.WrongUseException;
import fishandchips.lessons.course.Classroom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/**
 * A preparer that polls the table until it gives no more orders.
 *
 * @param claim a statement that returns the id of its next order
 * @param isOpen asked between two orders
 */
record TablePreparer(String name, Classroom room, int run, String claim, BooleanSupplier isOpen)
        implements Callable<Void> {

    /** The SQLState of PostgreSQL. */
    private static final String QUERY_CANCELED = "57014";

    private static final String SERVED = "INSERT INTO served VALUES (?, ?, ?)";
    private static final String DONE = "UPDATE orders SET status = 'served' WHERE id = ?";

    @Override
    public Void call() throws Exception {
        try (var table = QueueTable.connect(room)) {
            var connection = table.connection();
            connection.setAutoCommit(false);
            try (var next = connection.prepareStatement(claim);
                    var served = connection.prepareStatement(SERVED);
                    var done = connection.prepareStatement(DONE)) {
                while (isOpen.getAsBoolean()) {
                    var order = claim(next);
                    if (order.isEmpty()) {
                        break;
                    }
                    Thread.sleep(QueueEvening.WORK);
                    mark(order.getAsLong(), served, done);
                    connection.commit();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            table.count();
        }
        return null;
    }

    private static OptionalLong claim(PreparedStatement next) {
        try (var row = next.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        } catch (SQLException e) {
            throw new WrongUseException(sentence(e));
        }
    }

    static String sentence(SQLException reason) {
        return QUERY_CANCELED.equals(reason.getSQLState())
                ? "%s found no order within %s, so PostgreSQL ended it: mend the statement, and ./shop lesson run 16."
                        .formatted(QueueEvening.FILE, QueueTable.LONGEST)
                : "PostgreSQL does not like %s: %s".formatted(QueueEvening.FILE, reason.getMessage());
    }

    private void mark(long order, PreparedStatement served, PreparedStatement done) throws SQLException {
        served.setInt(1, run);
        served.setLong(2, order);
        served.setString(3, name);
        served.executeUpdate();
        done.setLong(1, order);
        done.executeUpdate();
    }
}
