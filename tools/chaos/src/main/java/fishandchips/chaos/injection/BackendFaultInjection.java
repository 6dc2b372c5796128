package fishandchips.chaos.injection;

import fishandchips.chaos.fault.BackendFault;
import fishandchips.chaos.fault.BackendFault.Empty;
import fishandchips.chaos.fault.BackendFault.Fill;
import fishandchips.chaos.fault.BackendFault.FlushScripts;
import fishandchips.chaos.fault.BackendFault.Lock;
import fishandchips.chaos.fault.BackendFault.Poison;
import fishandchips.chaos.fault.BackendFault.Truncate;
import fishandchips.console.ShopFailedException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.Backends;
import fishandchips.fleet.stations.BackendKind;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** Injects faults into backends. */
final class BackendFaultInjection {

    private static final String MEMORY = "maxmemory";
    private static final int PATIENCE_MILLIS = 5_000;

    private final Backends backends;
    private final ShopFolder folder;

    BackendFaultInjection(Backends backends, ShopFolder folder) {
        this.backends = backends;
        this.folder = folder;
    }

    Undo carryOut(BackendFault fault) throws Exception {
        return switch (fault) {
            case Empty() -> tellRedis(Jedis::flushAll);
            case FlushScripts() -> tellRedis(Jedis::scriptFlush);
            case Fill _ -> fill();
            case Truncate(var size) -> truncate(size.bytes());
            case Poison(var topic) ->
                new PoisonRecords(topic).send(backends.state(BackendKind.KAFKA).address());
            case Lock _ -> new TableLock(backends.state(BackendKind.POSTGRES).address()).take();
        };
    }

    private Undo tellRedis(Consumer<Jedis> command) {
        try (var redis = new Jedis(URI.create(backends.state(BackendKind.REDIS).address()), PATIENCE_MILLIS)) {
            command.accept(redis);
            return Undo.NOTHING;
        } catch (JedisException e) {
            throw new ShopFailedException("Redis did not carry out a command: %s".formatted(e.getMessage()), e);
        }
    }

    private Undo fill() throws Exception {
        var before = new AtomicReference<>("");
        tellRedis(redis -> before.set(redis.configGet(MEMORY).getOrDefault(MEMORY, "0")));
        return Undo.of(() -> setMemory("1"), () -> setMemory(before.get()));
    }

    private void setMemory(String bytes) {
        tellRedis(redis -> redis.configSet(MEMORY, bytes));
    }

    private Undo truncate(int bytes) throws Exception {
        backends.kill(BackendKind.REDIS, () -> AppendOnlyFile.in(folder).loseTail(bytes));
        return Undo.NOTHING;
    }
}
