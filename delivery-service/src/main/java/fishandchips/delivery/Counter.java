package fishandchips.delivery;

import fishandchips.contract.DeliverTo;
import fishandchips.contract.Order;
import fishandchips.contract.OrderReady;
import fishandchips.delivery.Handover.Way;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Where orders are handed over, each once, or kept when nobody comes for them. Safe for any number of threads and of deliveries. */
class Counter {

    private static final String HAND_OVER = """
            INSERT INTO handover (order_id, ticket, name, address, handed_over_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (order_id) DO NOTHING""";

    private static final String COLUMNS = "SELECT order_id, ticket, name, address, handed_over_at FROM handover ";

    private final DataSource database;
    private final NoShows noShows;
    private final InstantSource clock;

    Counter(DataSource database, NoShows noShows, InstantSource clock) {
        this.database = database;
        this.noShows = noShows;
        this.clock = clock;
    }

    /**
     * Hands over what is ready, or keeps it when nobody comes for it, all in one transaction; what was handed over before is
     * not handed over again.
     *
     * @throws SQLException when the database did not answer, or refused; nothing was handed over then
     */
    void handOver(Collection<OrderReady> ready) throws SQLException {
        if (ready.isEmpty()) {
            return;
        }
        var orders = ready.stream()
                .map(OrderReady::order)
                .sorted(Comparator.comparing(
                        Order::orderId)) // two deliveries lock rows in one order, and never each other
                .toList();
        var now = clock.instant();
        try (var connection = database.getConnection();
                var handover = connection.prepareStatement(HAND_OVER)) {
            connection.setAutoCommit(false);
            for (var order : orders) {
                if (!order.noShow()) {
                    add(handover, order, now);
                }
            }
            handover.executeBatch();
            noShows.keep(connection, orders.stream().filter(Order::noShow).toList(), now);
            connection.commit();
        }
    }

    private static void add(PreparedStatement handover, Order order, Instant now) throws SQLException {
        var to = order.deliverTo();
        handover.setObject(1, order.orderId());
        handover.setString(2, order.ticket());
        handover.setString(3, to == null ? null : to.name());
        handover.setString(4, to == null ? null : to.address());
        handover.setObject(5, now.atOffset(ZoneOffset.UTC));
        handover.addBatch();
    }

    /** How many orders were handed over, ever. */
    long count() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT (SELECT count(*) FROM handover) + (SELECT handovers FROM forgotten)");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The last handovers, newest first, at most {@code limit}. */
    List<Handover> latest(int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(COLUMNS + "ORDER BY handed_over_at DESC LIMIT ?")) {
            query.setInt(1, limit);
            return handovers(query);
        }
    }

    /** The handover of one order; empty as long as it has not been handed over. */
    Optional<Handover> find(UUID orderId) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(COLUMNS + "WHERE order_id = ?")) {
            query.setObject(1, orderId);
            return handovers(query).stream().findFirst();
        }
    }

    private static List<Handover> handovers(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var handovers = new ArrayList<Handover>();
            while (rows.next()) {
                handovers.add(handover(rows));
            }
            return handovers;
        }
    }

    private static Handover handover(ResultSet row) throws SQLException {
        var address = row.getString("address");
        var to = address == null ? null : new DeliverTo(row.getString("name"), address);
        return new Handover(
                row.getObject("order_id", UUID.class),
                row.getString("ticket"),
                to == null ? Way.COUNTER : Way.DOOR,
                to,
                row.getObject("handed_over_at", OffsetDateTime.class).toInstant());
    }
}
