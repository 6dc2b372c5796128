package fishandchips.cabinetrecovery;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.LocalRedis;
import fishandchips.cabinet.CabinetUntrustedException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.ShelfFill;
import fishandchips.cabinet.HotCabinet.TakeResult;
import fishandchips.cabinet.HotCabinet.Taking;
import fishandchips.cabinet.RecordSource;
import fishandchips.cabinet.recovery.Trust;
import fishandchips.contract.Order;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cabinet that has served an order, and a Redis that is killed and started again, with all that it wrote or less. */
class RedisLossIT {

    private static final Instant THEN = Instant.parse("2026-11-21T18:30:00Z");

    @TempDir
    private Path data;

    @TempDir
    private Path logs;

    private final Order order = anOrderOf(COD);
    private KitchenKafka kafka;
    private LocalRedis redis;
    private Kitchen kitchen;
    private HotCabinet cabinet;
    private Taking asked;
    private long writtenBeforeItWasServed;

    /** Eight cod came onto the shelf, and one of them was served. */
    @BeforeEach
    void serveAnOrder() throws Exception {
        kafka = new KitchenKafka();
        redis = LocalRedis.start(data, logs, 0);
        kitchen = new Kitchen(kafka, redis.uri());
        cabinet = kitchen.openCabinet();
        kitchen.watch();
        soon().until(() -> kitchen.trust().isGiven());
        var filled = kitchen.fillShelf(Map.of(COD, 8));
        cabinet.fillShelf(
                List.of(new ShelfFill(Portions.of(COD, 8), new RecordSource(filled.partition(), filled.offset()))));
        kitchen.commit("cook-shelf", filled);
        writtenBeforeItWasServed = Files.size(appendOnlyFile());
        var placed = kitchen.place(order);
        asked = new Taking.FromShelf(
                order.orderId(), order.portions(), new RecordSource(placed.partition(), placed.offset()));
        assertThat(cabinet.take(List.of(asked))).containsExactly(new TakeResult.Taken());
        kitchen.prepare(placed, new OrderReady(order, false, THEN));
    }

    @AfterEach
    void close() throws Exception {
        kitchen.close();
        redis.close();
        kafka.close();
    }

    @Test
    void goesOnAsItIsWhenNothingIsLost() throws Exception {
        var before = kitchen.state(order);
        kill();

        startAgain();

        soon().untilAsserted(() -> assertThat(kitchen.trust()).isEqualTo(new Trust(true, false, 2)));
        assertThat(kitchen.state(order)).isEqualTo(before);
        soon().untilAsserted(() -> assertThat(cabinet.take(List.of(asked))).containsExactly(new TakeResult.Taken()));
        assertThat(kitchen.counts()).containsEntry("shelf.cod", "7").containsEntry("served.cod", "1");
    }

    @Test
    void knowsFromTheTopicsWhatRedisHasForgotten() throws Exception {
        kill();
        try (var file = Files.newByteChannel(appendOnlyFile(), StandardOpenOption.WRITE)) {
            file.truncate(writtenBeforeItWasServed);
        }

        startAgain();

        soon().untilAsserted(() -> assertThat(kitchen.trust()).isEqualTo(new Trust(true, false, 2)));
        assertThat(kitchen.letter(order)).isEqualTo("T");
        soon().untilAsserted(
                        () -> assertThat(cabinet.take(List.of(asked))).containsExactly(new TakeResult.Duplicate()));
        assertThat(kitchen.counts()).containsEntry("shelf.cod", "7").containsEntry("served.cod", "1");
    }

    @Test
    void servesNobodyInBetween() throws Exception {
        kitchen.stopWatching();
        kill();

        startAgain();

        soon().untilAsserted(() ->
                assertThatThrownBy(() -> cabinet.take(List.of(asked))).isInstanceOf(CabinetUntrustedException.class));
    }

    private void kill() throws InterruptedException, ExecutionException {
        var process = ProcessHandle.of(redis.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    private void startAgain() {
        redis.close(); // which only lets go of the folder
        redis = LocalRedis.start(data, logs, redis.port());
        kitchen.findRedisAgain();
    }

    /** Redis 7 has several files, and goes on in the one that is called incremental. */
    private Path appendOnlyFile() throws IOException {
        try (var files = Files.walk(data.resolve("redis"))) {
            return files.filter(file -> file.toString().endsWith(".incr.aof")
                            || file.getFileName().toString().equals("appendonly.aof"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static ConditionFactory soon() {
        return await().ignoreExceptions().atMost(Duration.ofSeconds(60));
    }
}
