package fishandchips.board.reading;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fishandchips.contract.LogPartition;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topics;
import fishandchips.picture.ShopFold;
import fishandchips.picture.input.LogPositions;
import fishandchips.picture.kafka.Attendance;
import fishandchips.picture.kafka.Follower;
import fishandchips.picture.kafka.Frames;
import fishandchips.picture.kafka.KafkaSnapshot;
import fishandchips.picture.kafka.KafkaWatch;
import fishandchips.picture.kafka.PictureListener;
import fishandchips.picture.kafka.TopicsReader;
import fishandchips.picture.kafka.TopicsReader.RecordsDeletedException;
import fishandchips.picture.view.Frame;
import fishandchips.picture.view.Picture;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link Follower}. */
class FollowerTests {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
    private static final LogPartition LANE = new LogPartition("orders", 0);

    private final Order first = anOrderOf(COD);
    private final Order second = anOrderOf(COD);
    private final Order third = anOrderOf(COD);
    private final Attendance attendance = new Attendance();
    private final TopicsReader reader = mock(TopicsReader.class);
    private final Counter leftOut = new SimpleMeterRegistry().counter("left-out");
    private final LatestPicture listener = new LatestPicture();
    private final ShopFold board = new ShopFold(NOW, 10, null);
    private Follower follower = follower(new Fold(board, _ -> {}, leftOut));

    /** One who looks at the board. */
    private static final class LatestPicture implements PictureListener {

        private volatile Picture picture = new ShopFold(NOW, 1, null).picture();

        @Override
        public void begin(Picture first) {
            picture = first;
        }

        @Override
        public void see(Picture newest, Frame frame) {
            picture = newest;
        }

        private String law(int number) {
            return picture.laws().get(number - 1).says();
        }

        private List<String> tickets() {
            return picture.lanes().stream()
                    .flatMap(lane -> lane.tickets().stream())
                    .map(ticket -> ticket.orderId().toString())
                    .toList();
        }
    }

    @AfterEach
    void close() {
        follower.close();
    }

    @Test
    void showsTheRecordsBehindOneThatItCannotFold() {
        attendance.begin();
        when(reader.read(any())).thenReturn(records(first, second, third)).thenReturn(ConsumerRecords.empty());
        follower = follower(new Fold(board, failingAt(1), leftOut));

        follower.start();

        await().untilAsserted(() -> assertThat(listener.tickets()).containsExactly(id(first), id(third)));
        assertThat(leftOut.count()).isEqualTo(1);
    }

    @Test
    void goesOnWithTheRecordsThatComeAfterKafkaFailed() {
        attendance.begin();
        when(reader.read(any()))
                .thenReturn(records(first))
                .thenThrow(new TimeoutException("Kafka is away"))
                .thenReturn(records(first, second))
                .thenReturn(ConsumerRecords.empty());

        follower.start();

        await().untilAsserted(() -> assertThat(listener.tickets()).containsExactly(id(first), id(second)));
        assertThat(leftOut.count()).isZero();
    }

    @Test
    void goesOnAfterAnError() {
        attendance.begin();
        when(reader.read(any()))
                .thenReturn(records(first))
                .thenThrow(new NoClassDefFoundError("fishandchips/Missing"))
                .thenReturn(records(first, second))
                .thenReturn(ConsumerRecords.empty());

        follower.start();

        await().untilAsserted(() -> assertThat(listener.tickets()).containsExactly(id(first), id(second)));
    }

    @Test
    void readsTheLogLessOftenWhileNobodyLooks() {
        var reads = new AtomicInteger();
        when(reader.read(any())).thenAnswer(_ -> {
            reads.incrementAndGet();
            return ConsumerRecords.empty();
        });

        follower.start();

        await().during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(reads).hasValueLessThan(3));
        attendance.begin();
        await().untilAsserted(() -> assertThat(reads).hasValueGreaterThan(10));
    }

    @Test
    void readsOnWhileManyRecordsComeThoughNobodyLooks() {
        var reads = new AtomicInteger();
        var many = records(Stream.generate(() -> first).limit(500).toArray(Order[]::new));
        when(reader.read(any())).thenAnswer(_ -> reads.incrementAndGet() < 30 ? many : ConsumerRecords.empty());

        follower.start();

        await().atMost(Duration.ofSeconds(20)) // with a pause of 1 s after each read it would take 30 s
                .untilAsserted(() -> assertThat(reads).hasValueGreaterThanOrEqualTo(30));
    }

    @Test
    void beginsAnewWhenKafkaHasDeletedRecordsBeforeItReadThem() {
        when(reader.since(NOW)).thenReturn(NOW.plusSeconds(60));
        when(reader.read(any()))
                .thenReturn(records(first, second))
                .thenThrow(new RecordsDeletedException("32 of orders-0"))
                .thenReturn(records(third))
                .thenReturn(ConsumerRecords.empty());

        follower.start();

        await().untilAsserted(() -> assertThat(listener.tickets()).containsExactly(id(third)));
        verify(reader).close();
        assertThat(listener.law(2))
                .startsWith("Since 18:01:00 UTC (it began anew: Kafka had deleted records that it had not read,"
                        + " 32 of orders-0): 1 placed = 0 ready");
    }

    private Follower follower(Fold fold) {
        var watch = mock(KafkaWatch.class);
        var positions = new LogPositions(Map.of(LANE, 3L), Map.of(), LogPositions.Keeping.UNKNOWN);
        when(watch.last()).thenReturn(Optional.of(new KafkaSnapshot(NOW, Set.of(LANE), positions)));
        when(reader.isOpen()).thenReturn(true);
        when(reader.isCaughtUp()).thenReturn(true);
        var source = new Follower.Source(watch, () -> reader, InstantSource.fixed(NOW), attendance);
        return new Follower(source, board, fold::read, new Frames(board, listener, Duration.ZERO));
    }

    private static Consumer<ConsumerRecord<byte[], byte[]>> failingAt(long offset) {
        return record -> {
            if (record.offset() == offset) {
                throw new IllegalStateException("A fault of our own");
            }
        };
    }

    private static ConsumerRecords<byte[], byte[]> records(Order... orders) {
        var records = IntStream.range(0, orders.length)
                .mapToObj(offset -> record(offset, orders[offset]))
                .toList();
        return new ConsumerRecords<>(Map.of(new TopicPartition(LANE.topic(), LANE.partition()), records), Map.of());
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset, Order order) {
        return new ConsumerRecord<>(
                LANE.topic(),
                LANE.partition(),
                offset,
                id(order).getBytes(UTF_8),
                Topics.ORDERS.value(new OrderPlaced(order)));
    }

    private static String id(Order order) {
        return order.orderId().toString();
    }
}
