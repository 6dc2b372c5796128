package fishandchips.chaos.injection;

import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.BackendKind;
import fishandchips.fleet.backends.Backends;
import fishandchips.chaos.fault.BackendFault;
import fishandchips.chaos.fault.BackendFault.Empty;
import fishandchips.chaos.fault.BackendFault.Fill;
import fishandchips.chaos.fault.BackendFault.FlushScripts;
import fishandchips.chaos.fault.BackendFault.Lock;
import fishandchips.chaos.fault.BackendFault.Poison;
import fishandchips.chaos.fault.BackendFault.Truncate;
import fishandchips.fleet.backends.BackendKind;
import java.io.IOException;

/** What is done to what the backends keep. */
final class BackendFaultInjection {

    private static final String MEMORY = "maxmemory";

    private final Backends backends;
    private final ShopFolder folder;

    BackendFaultInjection(Backends backends, ShopFolder folder) {
        this.backends = backends;
        this.folder = folder;
    }

    Undo carryOut(BackendFault fault) throws Exception {
        return switch (fault) {
            case Empty() -> tellRedis("FLUSHALL");
            case FlushScripts() -> tellRedis("SCRIPT FLUSH");
            case Fill _ -> fill();
            case Truncate(var size) -> truncate(size.bytes());
            case Poison(var topic) ->
                new PoisonRecords(topic).send(backends.state(BackendKind.KAFKA).address());
            case Lock _ -> new TableLock(backends.state(BackendKind.POSTGRES).address()).take();
        };
    }

    private RedisConsole redis() {
        return new RedisConsole(backends.state(BackendKind.REDIS).port());
    }

    private Undo tellRedis(String command) throws IOException {
        redis().tell(command);
        return Undo.NOTHING;
    }

    private Undo fill() throws Exception {
        var before = redis().setting(MEMORY);
        return Undo.of(() -> redis().set(MEMORY, "1"), () -> redis().set(MEMORY, before));
    }

    private Undo truncate(int bytes) throws Exception {
        backends.kill(BackendKind.REDIS, () -> AppendOnlyFile.in(folder).loseTail(bytes));
        return Undo.NOTHING;
    }
}
