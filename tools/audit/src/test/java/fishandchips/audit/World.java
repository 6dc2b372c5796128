package fishandchips.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import fishandchips.audit.reading.Audit;
import fishandchips.audit.reading.BackRoom;
import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portions;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.ShelfFilled.Reason;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.core.ConditionFactory;
import redis.clients.jedis.Jedis;

/**
 * A shop without stations, on real backends: everything in its log, its cabinet and its books is written by hand. Each one
 * begins empty, so there can be one at a time.
 */
class World implements AutoCloseable {

    private static final Duration TRANSACTION_PATIENCE = Duration.ofSeconds(2);

    private final Path journals;
    private final Admin admin;
    private final ShopLog log;
    private final Jedis redis;

    World(Path journals) {
        this.journals = journals;
        SharedBackends.log(); // with its topics
        admin = Admin.create(Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers()));
        forgetTheLog();
        log = new ShopLog(SharedBackends.kafka().bootstrapServers());
        redis = new Jedis(SharedBackends.redis().uri());
        redis.flushAll();
        vouch();
        forgetTheBooks();
        sql("CREATE SCHEMA accountant CREATE TABLE ledger (order_id uuid, total_pence integer,"
                + " placed_at timestamptz DEFAULT now())");
        sql("CREATE SCHEMA delivery CREATE TABLE handover (order_id uuid, stored_at timestamptz DEFAULT now()) CREATE"
                + " TABLE no_show (order_id uuid, thrown_away_at timestamptz, stored_at timestamptz DEFAULT now()) CREATE"
                + " TABLE forgotten (handovers bigint, no_shows bigint)");
        sql("INSERT INTO delivery.forgotten VALUES (0, 0)");
    }

    private void forgetTheLog() {
        var topics = Stream.<Topic<?>>concat(Topics.ALL.stream(), Stream.of(Topics.KITCHEN_PARTS))
                .flatMap(topic -> Stream.of(topic.name(), topic.deadLetters()))
                .toList();
        soon().ignoreExceptions().until(() -> {
            var there = admin.listTopics().names().get();
            admin.deleteTopics(topics.stream().filter(there::contains).toList())
                    .all()
                    .get();
            return true;
        });
        soon().until(() -> Collections.disjoint(admin.listTopics().names().get(), topics));
        SharedBackends.kafka().createTopics(Topics.ALL, Topic.PARTITIONS, 1);
    }

    /** From now on the shop has the second kitchen, too. */
    void openSecondKitchen() {
        SharedBackends.kafka().createTopics(List.of(Topics.KITCHEN_PARTS), Topic.PARTITIONS, 1);
    }

    /** As long as backends on a busy machine may take. */
    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }

    /** Says that this Redis has forgotten nothing. */
    private void vouch() {
        var run = redis.info("server")
                .lines()
                .filter(line -> line.startsWith("run_id:"))
                .findFirst()
                .orElseThrow();
        redis.hset("{cabinet}:portions", "run", run.substring("run_id:".length()));
    }

    /** Redis was restarted, and nobody has looked at it yet. */
    void restarted() {
        redis.hset("{cabinet}:portions", "run", "another");
    }

    private static void forgetTheBooks() {
        sql("DROP SCHEMA IF EXISTS accountant, delivery CASCADE");
    }

    BackRoom backRoom() {
        return new BackRoom(
                Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers()),
                URI.create(SharedBackends.redis().uri().toString()),
                new Database(
                        SharedBackends.postgres().jdbcUrl(),
                        SharedBackends.postgres().user(),
                        SharedBackends.postgres().password()));
    }

    Audit audit() {
        return new Audit(backRoom(), journals, TRANSACTION_PATIENCE);
    }

    // What till, preparer and cook do.

    RecordMetadata placed(Order order) {
        return write(Topics.ORDERS, new OrderPlaced(order));
    }

    RecordMetadata requested(Order order, Portions lacking) {
        return write(Topics.COOK_REQUESTS, new CookRequest(order, lacking, Instant.now()));
    }

    RecordMetadata cooked(Order order, Portions fried) {
        return write(Topics.ORDERS, new OrderCooked(order, fried, Instant.now()));
    }

    RecordMetadata finished(Order order, Kitchen kitchen) {
        return write(Topics.KITCHEN_PARTS, new KitchenPart(order, kitchen, false, Instant.now()));
    }

    RecordMetadata ready(Order order) {
        return write(Topics.READY, new OrderReady(order, false, Instant.now()));
    }

    /** A preparer that does not follow the partition of the order. */
    RecordMetadata readyBeside(Order order, RecordMetadata placed) {
        var event = new OrderReady(order, false, Instant.now());
        var partition = (placed.partition() + 1) % Topic.PARTITIONS;
        return log.write(new ProducerRecord<>(
                Topics.READY.name(), partition, Topics.READY.key(event), Topics.READY.value(event)));
    }

    /** A cook puts portions onto the shelf, for nobody in particular. */
    void filled(Portions portions) {
        write(Topics.SHELF, new ShelfFilled(portions, "cook-1", Reason.LEFT_OVER, Instant.now()));
    }

    private <E extends ShopEvent> RecordMetadata write(Topic<E> topic, E event) {
        return log.write(topic, event);
    }

    /** A station fails at a record of an order again and again. */
    RecordMetadata givenUp(String reader, Order order, RecordMetadata about) {
        return letter("given-up", reader, order, about);
    }

    /** A station cannot use a record that has an order's id as its key. */
    RecordMetadata unusable(String reader, Order order, RecordMetadata about) {
        return letter("unusable", reader, order, about);
    }

    private RecordMetadata letter(String fate, String reader, Order order, RecordMetadata about) {
        var letter = new ProducerRecord<>(
                Topic.deadLettersOf(about.topic()), order.orderId().toString().getBytes(UTF_8), new byte[0]);
        letter.headers()
                .add("fate", fate.getBytes(UTF_8))
                .add("reader", reader.getBytes(UTF_8))
                .add("reason", "It smells.".getBytes(UTF_8))
                .add("partition", String.valueOf(about.partition()).getBytes(UTF_8))
                .add("offset", String.valueOf(about.offset()).getBytes(UTF_8));
        return log.write(letter);
    }

    /** Somebody makes an end of a dead letter; in one way, the order is placed again. */
    void settled(Order order, RecordMetadata letter, String how) {
        var note = new ProducerRecord<byte[], byte[]>(
                letter.topic(), order.orderId().toString().getBytes(UTF_8), null);
        note.headers()
                .add(
                        "settles",
                        String.format(Locale.ROOT, "%s-%d@%d", letter.topic(), letter.partition(), letter.offset())
                                .getBytes(UTF_8))
                .add("how", how.getBytes(UTF_8));
        log.write(note);
    }

    /** Kafka deletes all records of a topic, as it does when they are too old. */
    void deleted(Topic<?> topic) {
        log.ends(topic).keySet().forEach(log::forget);
    }

    /** Deliveries forget all that they have handed over, since it is long ago. */
    void handoversForgotten() {
        sql("UPDATE delivery.forgotten SET handovers = (SELECT count(*) FROM delivery.handover)");
        sql("DELETE FROM delivery.handover");
    }

    /** Everybody has read everything. */
    void atRest() {
        ConsumerGroup.ALL.forEach(this::commit);
    }

    /** Everybody in both kitchens has read everything. */
    void bothKitchensAtRest() {
        atRest();
        ConsumerGroup.SECOND_KITCHEN.forEach(this::commit);
    }

    private void commit(ConsumerGroup group) {
        var offsets = log.ends(group.topic()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue())));
        soon().ignoreExceptions()
                .untilAsserted(() -> admin.alterConsumerGroupOffsets(group.name(), offsets)
                        .all()
                        .get());
    }

    // What the cabinet remembers.

    void remembered(Order order, char letter) {
        var key = ByteBuffer.allocate(28)
                .put("{cabinet}:o:".getBytes(US_ASCII))
                .putLong(order.orderId().getMostSignificantBits())
                .putLong(order.orderId().getLeastSignificantBits());
        var state = ByteBuffer.allocate(19).put((byte) letter).position(11);
        for (var portion : Kitchen.FIRST.portions()) {
            state.put((byte) order.portions().count(portion));
        }
        redis.set(key.array(), state.array());
    }

    void counted(String field, long more) {
        redis.hincrBy("{cabinet}:portions", field, more);
    }

    /** An order has had its portions. */
    void served(Order order, char letter) {
        remembered(order, letter);
        counted("orders.served", 1);
        order.portions(Kitchen.FIRST).asMap().forEach((portion, count) -> counted("served." + portion.label(), count));
    }

    // What accountant and delivery write down.

    void entered(Order order) {
        entered(order, order.totalPence());
    }

    void entered(Order order, int pence) {
        sql(String.format(Locale.ROOT, "INSERT INTO accountant.ledger VALUES ('%s', %d)", order.orderId(), pence));
    }

    void struckOut(Order order) {
        sql("DELETE FROM accountant.ledger WHERE order_id = '%s'".formatted(order.orderId()));
    }

    void handedOver(Order order) {
        sql("INSERT INTO delivery.handover VALUES ('%s')".formatted(order.orderId()));
    }

    void keptForNobody(Order order) {
        sql("INSERT INTO delivery.no_show VALUES ('%s')".formatted(order.orderId()));
    }

    void thrownAway(Order order) {
        sql("INSERT INTO delivery.no_show VALUES ('%s', now())".formatted(order.orderId()));
    }

    void takenBack(Order order) {
        sql("DELETE FROM delivery.handover WHERE order_id = '%s'".formatted(order.orderId()));
    }

    private static void sql(String statement) {
        var database = SharedBackends.postgres();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var each = connection.createStatement()) {
            each.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // What customers write down.

    void journal(UUID orderId, String... outcomes) {
        var lines = Stream.of(outcomes)
                .map("{\"run\":\"r\",\"key\":\"k\",\"orderId\":\"%s\",\"attempt\":1,\"outcome\":\"%%s\"}"
                        .formatted(orderId)::formatted)
                .toList();
        try {
            Files.createDirectories(journals);
            Files.write(
                    journals.resolve("customers.jsonl"), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that were written, and the beginning of one that was not. */
    void tornJournal() {
        try {
            Files.write(journals.resolve("torn.jsonl"), List.of("{\"run\":\"r\",", "", "{\"outcome\":3}", "{\"ord"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        forgetTheBooks(); // which a real accountant, in a later test, would not take for its own
        redis.close();
        log.close();
        admin.close();
    }
}
