package fishandchips.stage.connect;

import fishandchips.audit.reading.BackRoom.Database;
import java.sql.SQLException;

/**
 * A table of orders in PostgreSQL. It connects anew each time: PostgreSQL may have been restarted. Safe for any number of threads.
 *
 * @param name as SQL wants it
 */
record Table(Database database, String name) {

    private static final String IS_MISSING = "42P01";

    /**
     * The rows up to an order, and all that is in them.
     *
     * @param count how many there are
     * @param last the {@code order_time} of the last one
     * @param digest another when anything in them is another
     */
    record Rows(long count, long last, String digest) {}

    /** What is in it; nothing when there is no such table. */
    Totals totals() throws SQLException {
        var sql = // an order is an array of meals, and a meal is its portions: {"cod & chips","chips & chips"}
                """
                select count(distinct order_time),
                    count(*) filter (where portion = 'cod'),
                    count(*) filter (where portion = 'chips'),
                    count(*) filter (where portion = 'plaice')
                from %s
                    left join lateral unnest("order") as meal on true
                    left join lateral unnest(string_to_array(meal, ' & ')) as portion on true
                """.formatted(name);
        try (var connection = database.connect();
                var question = connection.prepareStatement(sql);
                var answer = question.executeQuery()) {
            answer.next();
            return new Totals(answer.getLong(1), answer.getLong(2), answer.getLong(3), answer.getLong(4));
        } catch (SQLException e) {
            if (IS_MISSING.equals(e.getSQLState())) {
                return Totals.NONE;
            }
            throw e;
        }
    }

    /** All rows. */
    Rows rows() throws SQLException {
        return rowsUpTo(Long.MAX_VALUE);
    }

    /** The rows up to the order of this {@code order_time}. */
    Rows rowsUpTo(long last) throws SQLException {
        var sql = """
                select count(*), coalesce(max(order_time), 0), coalesce(md5(string_agg(a_row::text, ' ' order by order_time)), '')
                from %s as a_row
                where order_time <= ?
                """.formatted(name);
        try (var connection = database.connect();
                var question = connection.prepareStatement(sql)) {
            question.setLong(1, last);
            try (var answer = question.executeQuery()) {
                answer.next();
                return new Rows(answer.getLong(1), answer.getLong(2), answer.getString(3));
            }
        }
    }
}
