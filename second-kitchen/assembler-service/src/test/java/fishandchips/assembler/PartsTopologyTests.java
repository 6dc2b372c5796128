package fishandchips.assembler;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHOW_MEIN;
import static fishandchips.contract.Portion.COD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.Order;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.telemetry.StationCounters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unit tests for {@link PartsTopology}, with all that it consists of, on Kafka Streams' own driver for tests. */
class PartsTopologyTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Order order = anOrderOf(COD, CHOW_MEIN);
    private final KitchenPart first = new KitchenPart(order, Kitchen.FIRST, true, Instant.now());
    private final KitchenPart second = new KitchenPart(order, Kitchen.SECOND, false, Instant.now());

    @TempDir
    private Path folder;

    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> parts;
    private TestOutputTopic<byte[], byte[]> ready;
    private TestOutputTopic<byte[], byte[]> letters;

    @BeforeEach
    void start() {
        var builder = new StreamsBuilder();
        var metrics = new AssemblerMetrics(meters, new StationCounters(meters));
        var _ = new PartsTopology(
                builder,
                () -> new PartsProcessor(
                        new Assembler(PATIENCE), outbox -> new DeadLetters(outbox, "assembler", meters), metrics));
        var settings = new Properties();
        settings.put("application.id", "assembler");
        settings.put("bootstrap.servers", "nowhere:1");
        settings.put("state.dir", folder.toString());
        settings.put("rocksdb.config.setter", SmallRocksDb.class.getName());
        driver = new TopologyTestDriver(builder.build(), settings, Instant.parse("2026-12-01T18:00:00Z"));
        parts = driver.createInputTopic(
                Topics.KITCHEN_PARTS.name(), new ByteArraySerializer(), new ByteArraySerializer());
        ready = driver.createOutputTopic(Topics.READY.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        letters = driver.createOutputTopic(
                Topics.KITCHEN_PARTS.deadLetters(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void makesAnOrderReadyWhenBothPartsAreThere() {
        put(second);
        assertThat(ready.isEmpty()).isTrue();

        put(first);

        assertThat(readyOrders())
                .singleElement()
                .extracting(OrderReady::order, OrderReady::waitedForCook)
                .containsExactly(order, true);
    }

    @Test
    void dropsAPartThatComesTwice() {
        put(first);
        put(first);
        put(second);
        put(second);
        put(first);

        assertThat(readyOrders()).hasSize(1);
        assertThat(meters.counter("shop.duplicates.dropped").count()).isEqualTo(3);
    }

    @Test
    void givesAnOrderUpWhosePartDoesNotCome() {
        put(first);

        driver.advanceWallClockTime(PATIENCE.plusSeconds(2));
        driver.advanceWallClockTime(PATIENCE);

        var letter = letters.readRecord();
        assertThat(letter.value()).isEqualTo(Topics.KITCHEN_PARTS.value(first));
        assertThat(header(letter, DeadLetterHeaders.FATE)).isEqualTo(DeadLetterHeaders.GIVEN_UP);
        assertThat(header(letter, DeadLetterHeaders.READER)).isEqualTo("assembler");
        assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("0");
        assertThat(header(letter, DeadLetterHeaders.REASON))
                .isEqualTo("The part of the first kitchen is there; that of the second has not come within 60 s.");
        assertThat(letters.isEmpty()).isTrue();
    }

    @Test
    void keepsALatePartUntilTheLetterIsRedriven() {
        put(first);
        driver.advanceWallClockTime(PATIENCE.plusSeconds(2));
        put(second);
        assertThat(ready.isEmpty()).isTrue();

        put(first);

        assertThat(readyOrders()).hasSize(1);
    }

    @Test
    void waitsAgainWhenTheLetterIsRedriven() {
        put(second);
        driver.advanceWallClockTime(PATIENCE.plusSeconds(2));
        letters.readRecord();
        put(second);
        driver.advanceWallClockTime(PATIENCE.minusSeconds(2));
        assertThat(letters.isEmpty()).isTrue();

        put(first);

        assertThat(readyOrders()).hasSize(1);
    }

    @Test
    void putsAsideWhatIsNoPart() {
        parts.pipeInput("no order".getBytes(UTF_8), "{}".getBytes(UTF_8));

        assertThat(header(letters.readRecord(), DeadLetterHeaders.FATE)).isEqualTo(DeadLetterHeaders.UNUSABLE);
    }

    private void put(KitchenPart part) {
        parts.pipeInput(Topics.KITCHEN_PARTS.key(part), Topics.KITCHEN_PARTS.value(part));
    }

    private List<OrderReady> readyOrders() {
        return ready.readRecordsToList().stream()
                .map(record -> Topics.READY.read(record.key(), record.value()))
                .map(reading -> ((Understood<OrderReady>) reading).event())
                .toList();
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        return new String(
                Objects.requireNonNull(letter.headers().lastHeader(name)).value(), UTF_8);
    }
}
