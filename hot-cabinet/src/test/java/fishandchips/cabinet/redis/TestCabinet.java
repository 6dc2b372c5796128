package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.backends.SharedBackends;
import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.HotCabinet.CookResult;
import fishandchips.cabinet.HotCabinet.ShelfFill;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.cabinet.HotCabinet.TakeResult;
import fishandchips.cabinet.HotCabinet.Taking.FromSetAside;
import fishandchips.cabinet.HotCabinet.Taking.FromShelf;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.RedisClient;

/** A cabinet on a real Redis that was emptied for it, and words for what a test says to it about one order. */
final class TestCabinet implements AutoCloseable {

    final RedisHotCabinet cabinet =
            new RedisHotCabinet(settings(SharedBackends.redis().uri()));

    /** What a test does to Redis behind the cabinet's back. */
    final RedisClient redis = RedisClient.create(SharedBackends.redis().uri());

    private int fills;

    private TestCabinet() {
        empty();
    }

    static TestCabinet opened() {
        return new TestCabinet();
    }

    static TestCabinet with(Portions shelf) {
        var cabinet = new TestCabinet();
        cabinet.fill(shelf);
        return cabinet;
    }

    /** Forgets everything, and vouches for it. */
    void empty() {
        redis.flushAll();
        vouch();
    }

    /** Says that this Redis has forgotten nothing. */
    void vouch() {
        var run = redis.info("server")
                .lines()
                .filter(line -> line.startsWith("run_id:"))
                .findFirst()
                .orElseThrow();
        redis.hset("{cabinet}:portions", "run", run.substring("run_id:".length()));
    }

    /** Puts portions onto the shelf, by a record that was never there before. */
    void fill(Portions portions) {
        cabinet.fillShelf(List.of(new ShelfFill(portions, new RecordSource(0, fills++))));
    }

    static CabinetSettings settings(URI redis) {
        return new CabinetSettings(redis, Duration.ofDays(10), Duration.ofMillis(500), Duration.ofMillis(500), 4);
    }

    static UUID anOrder() {
        return UUID.randomUUID();
    }

    static RecordSource record(int offset) {
        return new RecordSource(3, offset);
    }

    static Portions codAndChips(int cod, int chips) {
        return Portions.of(Map.of(Portion.COD, cod, Portion.CHIPS, chips));
    }

    TakeResult take(UUID order, Portions portions, RecordSource source) {
        return cabinet.take(List.of(new FromShelf(order, portions, source))).getFirst();
    }

    TakeResult collect(UUID order, Portions portions, RecordSource source) {
        return cabinet.take(List.of(new FromSetAside(order, portions, source))).getFirst();
    }

    CookResult claim(UUID order, Portions portions, RecordSource source) {
        return cabinet.claim(List.of(new ShortOrder(order, portions, source))).getFirst();
    }

    CookResult setAside(UUID order, Portions portions, RecordSource source, Portions fried) {
        return cabinet.setAside(List.of(new ShortOrder(order, portions, source)), fried)
                .orders()
                .getFirst();
    }

    CabinetLevels levels() {
        return cabinet.levels();
    }

    /** Gives Redis a command that stations never give. */
    void tellRedis(String command, String... arguments) {
        redis.executeCommand(new CommandArguments(() -> command.getBytes(US_ASCII)).addObjects((Object[]) arguments));
    }

    @Override
    public void close() {
        cabinet.close();
        redis.close();
    }
}
