package fishandchips.cabinet.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.LocalRedis;
import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.recovery.OrderState.Step;
import fishandchips.cabinet.redis.CabinetKeys;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.ShopNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;

/** Tests of the scripts of a stocktaking, on a real Redis that may be restarted. */
class LeasedRecoveryIT {

    private static final Duration A_MOMENT = Duration.ofMillis(1);
    private static final CabinetOffsets NO_OFFSETS = new CabinetOffsets(Map.of(), Map.of());
    private static final CabinetLevels NOTHING =
            new CabinetLevels(Portions.NONE, Portions.NONE, Portions.NONE, Portions.NONE, 0, 0);

    @TempDir
    private Path data;

    @TempDir
    private Path logs;

    private LocalRedis server;
    private RedisClient redis;
    private CabinetTrust trust;

    @BeforeEach
    void start() {
        start(0);
    }

    private void start(int port) {
        server = LocalRedis.start(data, logs, port);
        redis = RedisClient.create(server.uri());
        trust = new CabinetTrust(settings());
    }

    @AfterEach
    void stop() {
        trust.close();
        redis.close();
        server.close();
    }

    private void restart() {
        var port = server.port();
        stop();
        start(port);
    }

    @Test
    void doesNotTrustAnEmptyRedis() {
        assertThat(trust.look()).isEqualTo(new Trust(false, false, 0));
    }

    @Test
    void trustsWhatWasVouchedForUntilRedisIsRestarted() {
        trust.begin().orElseThrow().vouch();
        var vouchedFor = trust.look();

        restart();

        assertThat(vouchedFor).isEqualTo(new Trust(true, false, 1));
        assertThat(trust.look()).isEqualTo(new Trust(false, false, 1));
    }

    @Test
    void trustsWhatWasVouchedForUntilRedisIsEmptied() {
        trust.begin().orElseThrow().vouch();

        redis.flushAll();

        assertThat(trust.look()).isEqualTo(new Trust(false, false, 0));
    }

    @Test
    void beginsOnlyWhenThereIsReasonTo() {
        trust.begin().orElseThrow().vouch();

        var withoutReason = trust.begin();
        trust.declareLost();
        var asked = trust.begin();

        assertThat(withoutReason).isEmpty();
        assertThat(asked).isPresent();
    }

    @Test
    void closesTheCabinetAsItBegins() {
        trust.begin().orElseThrow().vouch();
        trust.declareLost();

        trust.begin();

        assertThat(trust.look()).isEqualTo(new Trust(false, true, 1));
        assertThat(redis.hexists(ShopNames.CABINET_COUNTS, "run")).isFalse();
    }

    @Test
    void letsNoTwoTakeStockAtOnce() {
        var first = trust.begin();
        var second = trust.begin();

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        assertThat(isBeingCounted()).isTrue();
    }

    @Test
    void refusesWhomAnotherHasReplacedWhateverHeWants() {
        try (var hasty = new CabinetTrust(settings(), A_MOMENT)) {
            var frozen = hasty.begin().orElseThrow();
            await().atMost(Duration.ofSeconds(30)).until(() -> !isBeingCounted());
            var other = trust.begin().orElseThrow();
            var order = state(Step.TAKEN);
            other.restore(List.of(order));

            assertThatThrownBy(frozen::renew).isInstanceOf(RecoveryLostException.class);
            assertThatThrownBy(frozen::vouch).isInstanceOf(RecoveryLostException.class);
            assertThatThrownBy(frozen::forgetOrders).isInstanceOf(RecoveryLostException.class);
            assertThatThrownBy(() -> frozen.restore(List.of(state(Step.SHORT))))
                    .isInstanceOf(RecoveryLostException.class);
            assertThatThrownBy(() -> frozen.finish(NOTHING, NO_OFFSETS)).isInstanceOf(RecoveryLostException.class);
            other.finish(NOTHING, NO_OFFSETS);
            assertThat(redis.keys("{cabinet}:o:*")).hasSize(1);
            assertThat(redis.exists(CabinetKeys.order(order.orderId()))).isTrue();
        }
    }

    @Test
    void refusesWhoBeganBeforeRedisWasRestarted() {
        var before = trust.begin().orElseThrow();
        before.forgetOrders();

        var port = server.port();
        server.close();
        server = LocalRedis.start(data, logs, port);

        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThatThrownBy(() -> before.finish(NOTHING, NO_OFFSETS))
                        .isInstanceOf(RecoveryLostException.class));
        assertThat(trust.begin()).isPresent();
    }

    @Test
    void remembersOrdersAsTheyWereCounted() {
        var order = new OrderState(
                UUID.randomUUID(),
                Step.SET_ASIDE,
                OrderState.ANSWERED,
                Portions.of(Map.of(Portion.COD, 2, Portion.PIE, 255)),
                Portions.of(Portion.COD, 1));

        trust.begin().orElseThrow().restore(List.of(state(Step.TAKEN), order));

        assertThat(redis.get(CabinetKeys.order(order.orderId())))
                .containsExactly('A', 255, 255, 127, 255, 255, 255, 255, 255, 255, 255, 2, 0, 0, 255, 1, 0, 0, 0);
        assertThat(redis.ttl(CabinetKeys.order(order.orderId()))).isBetween(863_000L, 864_000L);
    }

    @Test
    void recallsOrdersAsTheyWereRestored() {
        var stocktaking = trust.begin().orElseThrow();
        var known = new OrderState(
                UUID.randomUUID(),
                Step.SET_ASIDE,
                OrderState.ANSWERED,
                Portions.of(Map.of(Portion.COD, 2, Portion.PIE, 255)),
                Portions.of(Portion.COD, 1));
        stocktaking.restore(List.of(state(Step.TAKEN), known));

        var recalled = stocktaking.recall(List.of(UUID.randomUUID(), known.orderId()));

        assertThat(recalled).containsExactly(Map.entry(known.orderId(), known));
        assertThat(stocktaking.recall(List.of())).isEmpty();
    }

    @Test
    void saysWhyNobodyIsServedAsLongAsTheCountLasts() {
        var before = trust.closed();
        var stocktaking = trust.begin().orElseThrow();
        var begun = trust.closed();
        stocktaking.renew(new CountProgress(3, 6, 1_200_000, 4_000_000));
        var meanwhile = trust.closed();
        stocktaking.finish(NOTHING, NO_OFFSETS);

        assertThat(before).hasValue("Nobody is served until a preparer has checked what Redis may have lost.");
        assertThat(begun)
                .hasValue("Nobody is served as long as a preparer is waiting for the end of all transactions.");
        assertThat(meanwhile)
                .hasValue("Nobody is served as long as a preparer is counting the cabinet anew: 3 of 6 partitions,"
                        + " 1.2 of 4.0 million records.");
        assertThat(trust.closed()).isEmpty();
        assertThat(redis.hget(ShopNames.CABINET_COUNTS, CountProgress.FIELD)).isNull();
    }

    @Test
    void saysThatNobodyIsServedWhenSomebodyHasAskedForACount() {
        trust.begin().orElseThrow().vouch();

        trust.declareLost();

        assertThat(trust.closed()).isPresent();
    }

    @Test
    void remembersNoOrdersInAFullRedisWhichAnotherMayCountAllTheSame() {
        var stocktaking = trust.begin().orElseThrow();
        stocktaking.restore(
                IntStream.range(0, 1_000).mapToObj(_ -> state(Step.TAKEN)).toList());
        redis.configSet("maxmemory", "1");

        assertThatThrownBy(() -> stocktaking.restore(List.of(state(Step.TAKEN))))
                .isInstanceOf(CabinetUnavailableException.class)
                .hasMessageContaining("OOM");
        stocktaking.renew(new CountProgress(0, 6, 1_000, 4_000));
        stocktaking.abandon();
        trust.begin().orElseThrow().forgetOrders();
        assertThat(redis.keys("{cabinet}:o:*")).isEmpty();
        assertThat(trust.look()).isEqualTo(new Trust(false, true, 0));
    }

    @Test
    void remembersOrdersThoughRedisDoesNotAnswerInTimeAtFirst() {
        var order = state(Step.TAKEN);
        try (var impatient = new CabinetTrust(settings(Duration.ofMillis(500)))) {
            var stocktaking = impatient.begin().orElseThrow();
            pauseRedis(700);

            stocktaking.restore(List.of(order));

            assertThat(stocktaking.recall(List.of(order.orderId()))).containsOnlyKeys(order.orderId());
        }
    }

    @Test
    void knowsHowManyOrdersRedisHasRoomFor() {
        var stocktaking = trust.begin().orElseThrow();
        redis.configSet("maxmemory", "10mb");
        var tenMegabytes = stocktaking.memory();
        redis.configSet("maxmemory", "0");

        assertThat(tenMegabytes.maximumBytes()).isEqualTo(10 * 1024 * 1024);
        assertThat(tenMegabytes.usedBytes()).isBetween(100_000L, 10_000_000L);
        assertThat(tenMegabytes.roomForOrders()).isBetween(1L, 52_428L);
        assertThat(stocktaking.memory().roomForOrders()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void forgetsAllOrdersAndNothingElse() {
        var stocktaking = trust.begin().orElseThrow();
        stocktaking.restore(
                IntStream.range(0, 1_000).mapToObj(_ -> state(Step.TAKEN)).toList());
        stocktaking.restore(
                IntStream.range(0, 1_000).mapToObj(_ -> state(Step.TAKEN)).toList());
        redis.set("{cabinet}:slots:cook", "a slot");

        stocktaking.forgetOrders();

        assertThat(redis.keys("*"))
                .containsExactlyInAnyOrder("{cabinet}:slots:cook", ShopNames.CABINET_RECOVERY, ShopNames.CABINET_LOST);
    }

    @Test
    void isLostUntilAnotherFinishesWhenTheStocktakerDiesAfterHeHasForgottenTheOrders() {
        trust.begin().orElseThrow().vouch();
        trust.declareLost();
        trust.begin().orElseThrow().finish(NOTHING, NO_OFFSETS);
        restart();
        trust.begin().orElseThrow().forgetOrders();
        redis.del(ShopNames.CABINET_RECOVERY);

        var second = trust.begin().orElseThrow();
        var lost = trust.look();
        second.finish(NOTHING, NO_OFFSETS);

        assertThat(lost.lost()).isTrue();
        assertThat(trust.look()).isEqualTo(new Trust(true, false, 3));
    }

    @Test
    void replacesAllCountsAndMarksAndRaisesTheEpoch() {
        var orders = new LogPartition("orders", 0);
        var requests = new LogPartition("cook-requests", 11);
        redis.hset(ShopNames.CABINET_COUNTS, Map.of("epoch", "6", "served.cod", "99", "seen.orders.5", "7"));
        var stocktaking = trust.begin().orElseThrow();
        var before = stocktaking.offsets();

        stocktaking.finish(
                new CabinetLevels(Portions.of(Portion.PIE, 4), Portions.NONE, Portions.NONE, Portions.NONE, 2, 1),
                new CabinetOffsets(Map.of(orders, 12L, requests, 3L), Map.of(orders, 10L)));

        assertThat(before.reach(new LogPartition("orders", 5))).isEqualTo(7);
        assertThat(redis.hgetAll(ShopNames.CABINET_COUNTS))
                .containsEntry("epoch", "7")
                .containsEntry("shelf.pie", "4")
                .containsEntry("served.cod", "0")
                .containsEntry("orders.served", "2")
                .containsEntry("orders.short", "1")
                .containsEntry("seen.orders.0", "12")
                .containsEntry("seen.cook-requests.11", "3")
                .containsEntry("done.orders.0", "10")
                .doesNotContainKey("seen.orders.5");
        assertThat(trust.look()).isEqualTo(new Trust(true, false, 7));
        assertThat(isBeingCounted()).isFalse();
    }

    private boolean isBeingCounted() {
        return redis.exists(ShopNames.CABINET_RECOVERY);
    }

    private static OrderState state(Step step) {
        return new OrderState(
                UUID.randomUUID(), step, OrderState.ANSWERED, Portions.of(Portion.CHIPS, 1), Portions.NONE);
    }

    private void pauseRedis(long millis) {
        try (var client = new Jedis(server.uri())) {
            client.clientPause(millis);
        }
    }

    private CabinetSettings settings() {
        return settings(Duration.ofSeconds(2));
    }

    private CabinetSettings settings(Duration timeout) {
        return new CabinetSettings(server.uri(), Duration.ofDays(10), Duration.ofMillis(500), timeout, 4);
    }
}
