package fishandchips.preparer;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.cabinet.CabinetUntrustedException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.ShelfFill;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.cabinet.HotCabinet.TakeResult;
import fishandchips.cabinet.HotCabinet.Taking;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The preparer on a real Kafka and a real Redis. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@DirtiesContext // closes it: another preparer has the same slot
class PreparerIT {

    private static final AtomicLong FILLS = new AtomicLong();

    private static final ShopLog log = SharedBackends.log();

    @Autowired
    private HotCabinet cabinet;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry settings) {
        SharedBackends.settings().forEach(settings::add);
    }

    @BeforeEach
    void waitUntilTheCabinetIsTrusted() {
        soon().ignoreException(CabinetUntrustedException.class).until(() -> {
            cabinet.settled("orders", Map.of());
            return true;
        });
    }

    @Test
    void callsAnOrderReadyOnceWhenTheCabinetHasIt() {
        fillShelf(Portions.of(COD, 8));
        var order = anOrderOf(COD);

        place(order);

        soon().untilAsserted(() -> assertThat(log.events(Topics.READY, order.orderId()))
                .singleElement()
                .extracting(OrderReady::order, OrderReady::waitedForCook)
                .containsExactly(order, false));
    }

    @Test
    void asksTheCookOnceWhenTheCabinetIsShort() {
        var order = anOrderOf(PLAICE, PLAICE);

        place(order);

        soon().untilAsserted(() -> assertThat(log.events(Topics.COOK_REQUESTS, order.orderId()))
                .singleElement()
                .satisfies(request -> assertThat(request.lacking()).isEqualTo(Portions.of(PLAICE, 2))));
        assertThat(log.events(Topics.READY, order.orderId())).isEmpty();
    }

    @Test
    void callsAnOrderReadyForWhichTheCookHasSetPortionsAside() {
        var order = anOrderOf(PLAICE);
        place(order);
        soon().until(() -> !log.events(Topics.COOK_REQUESTS, order.orderId()).isEmpty());
        var atTheCook = List.of(new ShortOrder(order.orderId(), order.portions(), new RecordSource(0, 0)));
        cabinet.claim(atTheCook);
        cabinet.setAside(atTheCook, Portions.of(PLAICE, 1));

        log.write(Topics.ORDERS, new OrderCooked(order, Portions.of(PLAICE, 1), Instant.now()));

        soon().untilAsserted(() -> assertThat(log.events(Topics.READY, order.orderId()))
                .singleElement()
                .extracting(OrderReady::waitedForCook)
                .isEqualTo(true));
    }

    @Test
    void dropsTheSecondRecordOfAnOrder() {
        fillShelf(Portions.of(PIE, 6));
        var twice = anOrderOf(PIE);
        var after = new OrderPlaced(anOrderOf(PIE));
        var there = shelf(PIE);

        place(twice);
        var partition = log.write(Topics.ORDERS, new OrderPlaced(twice)).partition();
        log.write(new ProducerRecord<>("orders", partition, Topics.ORDERS.key(after), Topics.ORDERS.value(after)));

        soon().until(() -> !log.events(Topics.READY, after.orderId()).isEmpty());
        soon().untilAsserted(() ->
                assertThat(log.events(Topics.READY, twice.orderId())).hasSize(1));
        assertThat(shelf(PIE)).isEqualTo(there - 2);
    }

    @Test
    void answersNoRecordAgainThatWasCommittedAlthoughItHasNeverRestedSince() {
        var order = anOrderOf(COD);
        var first = log.write(Topics.ORDERS, new OrderPlaced(order));
        var again = List.<Taking>of(new Taking.FromShelf(
                order.orderId(), order.portions(), new RecordSource(first.partition(), first.offset())));

        soon().pollInterval(Duration.ofMillis(200)).until(() -> {
            var next = new OrderPlaced(anOrderOf(COD));
            log.write(new ProducerRecord<>(
                    "orders", first.partition(), Topics.ORDERS.key(next), Topics.ORDERS.value(next)));
            return cabinet.take(again).equals(List.of(new TakeResult.Duplicate()));
        });
    }

    @Test
    void putsAsideACookedOrderThatTheCookNeverSaw() {
        var order = anOrderOf(CHIPS);

        var forged = log.write(Topics.ORDERS, new OrderCooked(order, Portions.NONE, Instant.now()));

        soon().untilAsserted(() ->
                assertThat(deadLetter(forged.partition(), forged.offset())).contains("reader=preparer"));
        assertThat(log.events(Topics.READY, order.orderId())).isEmpty();
    }

    @Test
    void putsPoisonAsideAndServesItsNeighbours() {
        fillShelf(Portions.of(CHIPS, 10));
        var before = anOrderOf(CHIPS);
        var after = anOrderOf(CHIPS);
        var key = UUID.randomUUID().toString().getBytes(UTF_8);

        place(before);
        var nonsense = log.write("orders", key, new byte[] {-1, -1, -1});
        var tombstone = log.write("orders", key, null);
        var keyless = log.write("orders", null, Topics.ORDERS.value(new OrderPlaced(before)));
        var strange = new ProducerRecord<>("orders", key, "{\"type\":\"order-eaten\"}".getBytes(UTF_8));
        strange.headers().add("__TypeId__", "java.lang.Runtime".getBytes(UTF_8)).add("empty", null);
        var unknown = log.write(strange);
        place(after);

        soon().untilAsserted(() -> {
            assertThat(log.events(Topics.READY, before.orderId())).hasSize(1);
            assertThat(log.events(Topics.READY, after.orderId())).hasSize(1);
        });
        soon().untilAsserted(() -> assertThat(List.of(nonsense, tombstone, keyless, unknown))
                .allSatisfy(poison -> assertThat(deadLetter(poison.partition(), poison.offset()))
                        .contains("reason=The record")));
    }

    @Test
    void sendsAllThatBecomesOfAnOrderToThePartitionOfItsRecord() {
        fillShelf(Portions.of(COD, 8));
        var served = anOrderOf(COD);
        var requested = anOrderOf(PLAICE, PLAICE, PLAICE);
        var forged = anOrderOf(CHIPS);

        var servedAt = writeBesideItsHash(new OrderPlaced(served));
        var requestedAt = writeBesideItsHash(new OrderPlaced(requested));
        var forgedAt = writeBesideItsHash(new OrderCooked(forged, Portions.NONE, Instant.now()));

        soon().untilAsserted(() -> {
            assertThat(partitions(log.records(Topics.READY, served.orderId()))).containsExactly(servedAt);
            assertThat(partitions(log.records(Topics.COOK_REQUESTS, requested.orderId())))
                    .containsExactly(requestedAt);
            assertThat(partitions(log.committed("orders-dlt").stream()
                            .filter(letter -> Arrays.equals(
                                    letter.key(), forged.orderId().toString().getBytes(UTF_8)))
                            .toList()))
                    .containsExactly(forgedAt);
        });
    }

    /** Returns the partition, which is not the one that Kafka would choose by the record's key. */
    private static int writeBesideItsHash(OrderEvent event) {
        var key = Topics.ORDERS.key(event);
        var partition = (BuiltInPartitioner.partitionForKey(key, Topic.PARTITIONS) + 1) % Topic.PARTITIONS;
        return log.write(new ProducerRecord<>("orders", partition, key, Topics.ORDERS.value(event)))
                .partition();
    }

    private static List<Integer> partitions(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(ConsumerRecord::partition).toList();
    }

    private static void place(Order order) {
        log.write(Topics.ORDERS, new OrderPlaced(order));
    }

    /** What a cook would read from {@code shelf}. */
    private void fillShelf(Portions portions) {
        cabinet.fillShelf(List.of(new ShelfFill(portions, new RecordSource(0, FILLS.getAndIncrement()))));
    }

    private int shelf(Portion portion) {
        return cabinet.levels().shelf().count(portion);
    }

    /** The headers of the one dead letter about a record of {@code orders}, as text. */
    private static String deadLetter(int partition, long offset) {
        var letters = log.committed("orders-dlt").stream()
                .map(PreparerIT::headers)
                .filter(headers -> headers.contains(DeadLetterHeaders.PARTITION + "=" + partition + ";")
                        && headers.contains(DeadLetterHeaders.OFFSET + "=" + offset + ";"))
                .toList();
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private static String headers(ConsumerRecord<byte[], byte[]> letter) {
        var text = new StringBuilder();
        letter.headers()
                .forEach(header -> text.append(header.key())
                        .append('=')
                        .append(new String(header.value(), UTF_8))
                        .append(';'));
        return text.toString();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
