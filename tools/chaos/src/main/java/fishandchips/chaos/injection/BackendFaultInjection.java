package fishandchips.chaos.injection;

import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.backends.LocalPostgres;
import fishandchips.chaos.fault.BackendFault;
import fishandchips.chaos.fault.BackendFault.Empty;
import fishandchips.chaos.fault.BackendFault.Fill;
import fishandchips.chaos.fault.BackendFault.FlushScripts;
import fishandchips.chaos.fault.BackendFault.Lock;
import fishandchips.chaos.fault.BackendFault.Poison;
import fishandchips.chaos.fault.BackendFault.Truncate;
import fishandchips.console.ShopFailedException;
import fishandchips.contract.ShopNames;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.Backends;
import fishandchips.fleet.stations.BackendKind;
import java.net.URI;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** Injects faults into backends. */
record BackendFaultInjection(Backends backends, ShopFolder folder) {

    private static final String MEMORY = "maxmemory";
    private static final int PATIENCE_MILLIS = 5_000;

    Undo carryOut(BackendFault fault) throws Exception {
        return switch (fault) {
            case Empty() -> tellRedis(Jedis::flushAll);
            case FlushScripts() -> tellRedis(Jedis::scriptFlush);
            case Fill _ -> fill();
            case Truncate(var size) -> truncate(size.bytes());
            case Poison(var topic) ->
                new PoisonRecords(topic).send(backends.state(BackendKind.KAFKA).address());
            case Lock _ -> lockTables();
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

    /** Takes an exclusive lock on the ledger and the handovers, and waits for those who write just now. */
    private Undo lockTables() throws SQLException {
        var url = backends.state(BackendKind.POSTGRES).address();
        var connection = new Database(url, LocalPostgres.USER, LocalPostgres.PASSWORD).connect();
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "LOCK TABLE %s, %s IN ACCESS EXCLUSIVE MODE".formatted(ShopNames.LEDGER, ShopNames.HANDOVERS));
            return connection::close;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Undo truncate(int bytes) throws Exception {
        backends.kill(BackendKind.REDIS, () -> AppendOnlyFile.in(folder).loseTail(bytes));
        return Undo.NOTHING;
    }
}
