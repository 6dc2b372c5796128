package fishandchips.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.backends.ShopLog;
import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.redis.RedisHotCabinet;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.Topics;
import fishandchips.fleet.open.ShopState;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the shop has done, counted from the outside: the topics, Redis and PostgreSQL are read, and no service is asked.
 */
class Books implements AutoCloseable {

    private final ShopLog log;
    private final RedisHotCabinet cabinet;
    private final String database;

    Books(ShopState shop) {
        log = new ShopLog(shop.address("kafka"));
        cabinet = new RedisHotCabinet(new CabinetSettings(
                URI.create(shop.address("redis")),
                Duration.ofDays(10),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                1));
        database = shop.address("postgres");
    }

    /** How many orders were handed over. */
    int handedOver() throws SQLException {
        return query("SELECT order_id, 1 FROM delivery.handover").size();
    }

    /** How many orders are in the ledger. */
    int entered() throws SQLException {
        return query("SELECT order_id, 1 FROM accountant.ledger").size();
    }

    /** Checks every law of the shop, which must be at rest. */
    void checkLaws(Crowd crowd) throws SQLException {
        var placed = placed();
        var ready = log.events(Topics.READY);
        checkPortions(cabinet.levels(), ready);
        checkOrders(placed, ready);
        checkLedger(placed);
        checkHandovers(ready);
        checkCustomers(placed, crowd);
    }

    /** The first record of each order is the order; a customer who was unsure may have caused a second. */
    private Map<UUID, Integer> placed() {
        var placed = new HashMap<UUID, Integer>();
        log.events(Topics.ORDERS).stream()
                .filter(OrderPlaced.class::isInstance)
                .forEach(event ->
                        placed.putIfAbsent(event.orderId(), event.order().totalPence()));
        return placed;
    }

    /** Law 1, from Redis and once more from the topic. */
    private static void checkPortions(CabinetLevels levels, List<OrderReady> ready) {
        assertThat(levels.fried())
                .as("fried = shelf + set aside + served")
                .isEqualTo(levels.shelf().plus(levels.setAside()).plus(levels.served()));
        assertThat(levels.setAside()).as("set aside at rest").isEqualTo(Portions.NONE);
        assertThat(levels.served())
                .as("served, as Redis counts it, and as it was called ready")
                .isEqualTo(Portions.each(portion -> ready.stream()
                        .mapToInt(event -> event.order().portions().count(portion))
                        .sum()));
        assertThat(levels.served().count(Portion.PLAICE)).as("plaice served").isPositive();
    }

    /** Law 2. */
    private void checkOrders(Map<UUID, Integer> placed, List<OrderReady> ready) {
        assertThat(ready)
                .extracting(OrderStep::orderId)
                .as("ready, each once")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(placed.keySet());
        assertThat(log.events(Topics.COOK_REQUESTS))
                .extracting(OrderStep::orderId)
                .doesNotHaveDuplicates();
        assertThat(log.events(Topics.ORDERS).stream()
                        .filter(OrderCooked.class::isInstance)
                        .map(OrderEvent::orderId))
                .as("cooked, each once")
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(Topics.ALL)
                .allSatisfy(
                        topic -> assertThat(log.committed(topic.deadLetters())).isEmpty());
    }

    /** Law 3. */
    private void checkLedger(Map<UUID, Integer> placed) throws SQLException {
        assertThat(query("SELECT order_id, total_pence FROM accountant.ledger"))
                .as("ledger")
                .isEqualTo(placed);
    }

    /** Law 4. */
    private void checkHandovers(List<OrderReady> ready) throws SQLException {
        assertThat(query("SELECT order_id, 1 FROM delivery.handover").keySet())
                .as("handed over")
                .containsExactlyInAnyOrderElementsOf(
                        ready.stream().map(OrderStep::orderId).toList());
    }

    /** Law 5. */
    private static void checkCustomers(Map<UUID, Integer> placed, Crowd crowd) {
        assertThat(placed).as("acknowledged, in the log").containsAllEntriesOf(crowd.acknowledged());
        assertThat(placed.keySet())
                .as("in the log, attempted")
                .allMatch(order -> crowd.acknowledged().containsKey(order)
                        || crowd.unsure().contains(order));
    }

    private Map<UUID, Integer> query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database, "postgres", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var result = new HashMap<UUID, Integer>();
            while (rows.next()) {
                result.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
            return result;
        }
    }

    @Override
    public void close() {
        log.close();
        cabinet.close();
    }
}
