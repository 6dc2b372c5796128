package fishandchips.cabinet.redis;

import static fishandchips.cabinet.redis.TestCabinet.anOrder;
import static fishandchips.cabinet.redis.TestCabinet.codAndChips;
import static fishandchips.cabinet.redis.TestCabinet.record;
import static fishandchips.cabinet.redis.TestCabinet.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.SharedBackends;
import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.CabinetUntrustedException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.Step;
import fishandchips.cabinet.HotCabinet.TakeResult.RanShort;
import fishandchips.cabinet.HotCabinet.TakeResult.Taken;
import fishandchips.cabinet.HotCabinet.Taking;
import fishandchips.cabinet.HotCabinet.Taking.FromShelf;
import fishandchips.contract.Portions;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisBusyException;
import redis.clients.jedis.exceptions.JedisException;

/** What happens when Redis forgets, refuses, is slow or is away: on a real Redis, over a wire that can be cut. */
class CabinetRedisIT {

    private static final Portions ONE_COD = codAndChips(1, 0);

    private final TestCabinet shop = TestCabinet.with(codAndChips(10, 10));
    private final UUID order = anOrder();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void doesNothingWhenItCouldNotReadTheMarksAgain() {
        var marks = "orders.٣ ٨ ".getBytes(UTF_8);
        try (var redis = new CabinetRedis(settings(SharedBackends.redis().uri()))) {
            var takes = LuaScript.named("take");

            assertThatThrownBy(() -> redis.run(takes, Batch.of(order, record(7)), marks, "F".getBytes(UTF_8)))
                    .isInstanceOf(CabinetUnavailableException.class)
                    .hasMessageContaining("cannot read the marks");
        }
        assertThat(shop.redis.keys("{cabinet}:o:*")).isEmpty();
    }

    @Test
    void goesOnWhenRedisHasForgottenTheScripts() {
        var lacking = anOrder();
        var twenty = codAndChips(20, 0);

        shop.tellRedis("SCRIPT", "FLUSH");
        shop.take(lacking, twenty, record(1));
        shop.tellRedis("SCRIPT", "FLUSH");
        shop.claim(lacking, twenty, record(7));
        shop.tellRedis("SCRIPT", "FLUSH");
        shop.setAside(lacking, twenty, record(7), twenty);
        shop.tellRedis("SCRIPT", "FLUSH");
        shop.cabinet.giveUp(lacking, record(7), Step.COOK);
        shop.tellRedis("SCRIPT", "FLUSH");
        shop.fill(ONE_COD);

        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(21, 10));
        assertThat(shop.levels().fried()).isEqualTo(codAndChips(21, 10));
    }

    @Test
    void changesNothingWhenRedisIsOutOfMemory() {
        shop.tellRedis("CONFIG", "SET", "maxmemory", "1");
        try {
            assertThatTakingIsRefusedWith("OOM");
        } finally {
            shop.tellRedis("CONFIG", "SET", "maxmemory", "0");
        }

        assertThatNothingHappenedYet();
    }

    @Test
    void changesNothingWhenRedisMayOnlyRead() {
        shop.tellRedis("REPLICAOF", "127.0.0.1", "1");
        try {
            assertThatTakingIsRefusedWith("READONLY");
        } finally {
            shop.tellRedis("REPLICAOF", "NO", "ONE");
        }

        assertThatNothingHappenedYet();
    }

    @Test
    void changesNothingWhenRedisIsBusy() throws Exception {
        shop.tellRedis("CONFIG", "SET", "lua-time-limit", "10");
        var busy = Thread.ofVirtual().start(CabinetRedisIT::keepRedisBusy);
        try (var other = RedisClient.create(SharedBackends.redis().uri())) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThatThrownBy(other::ping).isInstanceOf(JedisBusyException.class));

            assertThatTakingIsRefusedWith("BUSY");
        } finally {
            shop.tellRedis("SCRIPT", "KILL");
            busy.join();
        }

        assertThatNothingHappenedYet();
    }

    @Test
    void keepsThePasswordToItselfWhenRedisDoesNotKnowIt() {
        try (var stranger = new RedisHotCabinet(settings(withUser("waiter:halibut")))) {
            assertThatThrownBy(stranger::levels)
                    .isInstanceOf(CabinetUnavailableException.class)
                    .hasMessageContaining("WRONGPASS")
                    .hasMessageNotContaining("halibut")
                    .hasStackTraceContaining("WRONGPASS");
        }
    }

    @Test
    void logsInWithUserAndPasswordToADatabaseOfItsOwn() {
        shop.tellRedis("ACL", "SETUSER", "cook", "on", ">turbot", "~{cabinet}:*", "+@all");
        var own = URI.create(withUser("cook:turbot") + "/5");

        try (var cabinet = new RedisHotCabinet(settings(own))) {
            assertThat(cabinet.levels().shelf()).isEqualTo(Portions.NONE);
        } finally {
            shop.tellRedis("ACL", "DELUSER", "cook");
        }
    }

    @Test
    void startsWithoutRedisAndWorksOnceItIsThere() {
        try (var wire = new Wire()) {
            wire.cut();
            var cabinet = new RedisHotCabinet(settings(wire.uri()));
            assertThatThrownBy(cabinet::levels)
                    .isInstanceOf(CabinetUnavailableException.class)
                    .hasMessageStartingWith(
                            "Redis at 127.0.0.1:%d cannot do levels: ",
                            wire.uri().getPort());

            wire.mend();

            assertThat(cabinet.levels()).isEqualTo(shop.levels());
            cabinet.close();
        }
    }

    @Test
    void losesNoMoreThanOneCallWhenRedisIsRestarted() throws Exception {
        try (var wire = new Wire();
                var cabinet = new RedisHotCabinet(settings(wire.uri()))) {
            askAtOnce(4, cabinet, 200);
            wire.hangUp();

            assertThatThrownBy(cabinet::levels).isInstanceOf(CabinetUnavailableException.class);

            assertThatCode(() -> askAtOnce(4, cabinet, 200)).doesNotThrowAnyException();
        }
    }

    @Test
    void takesOnceWhenTheAnswerGetsLostAndTheRecordComesAgain() {
        var placed = List.<Taking>of(new FromShelf(order, ONE_COD, record(1)));
        try (var wire = new Wire();
                var cabinet = new RedisHotCabinet(settings(wire.uri()))) {
            cabinet.levels();
            wire.loseAnswers();
            assertThatThrownBy(() -> cabinet.take(placed)).isInstanceOf(CabinetUnavailableException.class);
            var afterTheLoss = shop.levels();
            wire.passAnswers();

            var result = cabinet.take(placed);

            assertThat(result).containsExactly(new Taken());
            assertThat(afterTheLoss.served()).isEqualTo(ONE_COD);
            assertThat(shop.levels()).isEqualTo(afterTheLoss);
        }
    }

    @Test
    void neverReadsTheAnswerToAQuestionThatItHasGivenUp() {
        shop.tellRedis("CLIENT", "PAUSE", "800");
        assertThatThrownBy(() -> shop.take(order, ONE_COD, record(1))).isInstanceOf(CabinetUnavailableException.class);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThatCode(shop::levels).doesNotThrowAnyException());

        var lacking = shop.take(anOrder(), codAndChips(0, 30), record(2));
        var taken = shop.take(order, ONE_COD, record(1));

        assertThat(lacking).isEqualTo(new RanShort(codAndChips(0, 20)));
        assertThat(taken).isEqualTo(new Taken());
        assertThat(shop.levels().served()).isEqualTo(ONE_COD);
    }

    @Test
    void givesUpWhenAllConnectionsAreTakenForASecond() throws Exception {
        var patient = new CabinetSettings(
                SharedBackends.redis().uri(), Duration.ofDays(10), Duration.ofMillis(500), Duration.ofSeconds(10), 1);
        try (var cabinet = new RedisHotCabinet(patient)) {
            assertThatThrownBy(() -> askAtOnce(4, cabinet, 1_500))
                    .hasCauseInstanceOf(CabinetUnavailableException.class)
                    .hasRootCauseInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void remembersEachOrderForTenDaysAfterItsLastStepAndTheCountsForEver() {
        var lacking = anOrder();
        shop.take(order, ONE_COD, record(1));
        shop.take(lacking, codAndChips(11, 0), record(2));
        shop.redis.expire(CabinetKeys.order(lacking), 60);

        shop.claim(lacking, codAndChips(11, 0), record(7));

        var tenDays = Duration.ofDays(10).toSeconds();
        assertThat(shop.redis.ttl(CabinetKeys.order(order))).isBetween(tenDays - 60, tenDays);
        assertThat(shop.redis.ttl(CabinetKeys.order(lacking))).isBetween(tenDays - 60, tenDays);
        assertThat(shop.redis.ttl(Batch.COUNTS_KEY)).isEqualTo(-1);
    }

    @Test
    void doesNotWriteWhatHasNotChanged() {
        shop.take(order, ONE_COD, record(1));
        shop.redis.expire(CabinetKeys.order(order), 60);

        shop.take(order, ONE_COD, record(1));
        shop.take(order, ONE_COD, record(2));

        assertThat(shop.redis.ttl(CabinetKeys.order(order))).isLessThanOrEqualTo(60);
    }

    @Test
    void remembersAnOrderInNineteenBytes() {
        shop.take(order, ONE_COD, record(1));

        assertThat(shop.redis.get(CabinetKeys.order(order))).hasSize(19);
        assertThat(shop.redis.memoryUsage(CabinetKeys.order(order))).isLessThanOrEqualTo(128);
    }

    @Test
    void refusesToCountBelowZeroWhenTheCountsWereLost() {
        shop.take(order, codAndChips(11, 0), record(1));
        shop.claim(order, codAndChips(11, 0), record(7));
        shop.redis.del(Batch.COUNTS_KEY);
        shop.vouch();

        assertThatThrownBy(() -> shop.cabinet.giveUp(order, record(7), Step.COOK))
                .isInstanceOf(CabinetUnavailableException.class)
                .hasMessageContaining("aside.cod would be -10: the counts do not belong to these orders");

        assertThat(shop.redis.get(CabinetKeys.order(order))).startsWith('W');
    }

    @Test
    void servesNobodyBeforeSomebodyHasVouchedForThisRedis() {
        shop.redis.hset("{cabinet}:portions", "run", "another");
        var before = shop.levels();

        assertThatThrownBy(() -> shop.take(order, ONE_COD, record(1)))
                .isInstanceOf(CabinetUntrustedException.class)
                .hasMessageContaining("nobody has vouched for the cabinet");
        assertThatThrownBy(() -> shop.fill(ONE_COD)).isInstanceOf(CabinetUntrustedException.class);
        shop.redis.flushAll();
        assertThatThrownBy(() -> shop.take(order, ONE_COD, record(1))).isInstanceOf(CabinetUntrustedException.class);
        assertThat(shop.redis.dbSize()).isZero();

        shop.vouch();
        assertThat(shop.take(order, ONE_COD, record(1))).isEqualTo(new RanShort(ONE_COD));
        assertThat(before.shelf()).isEqualTo(codAndChips(10, 10));
    }

    private void assertThatTakingIsRefusedWith(String error) {
        assertThatThrownBy(() -> shop.take(order, ONE_COD, record(1)))
                .isInstanceOf(CabinetUnavailableException.class)
                .hasMessageStartingWith(
                        "Redis at 127.0.0.1:%d cannot do take: ",
                        SharedBackends.redis().uri().getPort())
                .hasMessageContaining(error);
    }

    private void assertThatNothingHappenedYet() {
        assertThat(shop.levels().shelf()).isEqualTo(codAndChips(10, 10));
        assertThat(shop.redis.exists(CabinetKeys.order(order))).isFalse();
        assertThat(shop.take(order, ONE_COD, record(1))).isEqualTo(new Taken());
    }

    /** Each needs a connection of its own, since Redis answers none of them until a while later. */
    private void askAtOnce(int times, HotCabinet cabinet, int pauseMillis) throws Exception {
        shop.tellRedis("CLIENT", "PAUSE", String.valueOf(pauseMillis));
        try (var threads = Executors.newFixedThreadPool(times)) {
            for (var answer : threads.invokeAll(Collections.nCopies(times, cabinet::levels))) {
                answer.get();
            }
        }
    }

    private static URI withUser(String userAndPassword) {
        return URI.create(String.format(
                Locale.ROOT,
                "redis://%s@127.0.0.1:%d",
                userAndPassword,
                SharedBackends.redis().uri().getPort()));
    }

    private static void keepRedisBusy() {
        try (var busy = RedisClient.create(SharedBackends.redis().uri())) {
            busy.eval("while true do end");
        } catch (JedisException _) {
            // the script is killed when the test is over
        }
    }
}
