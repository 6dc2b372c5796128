package fishandchips.shop.chaos.sabotage;

import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.BackendKind;
import fishandchips.fleet.backends.Backends;
import fishandchips.shop.chaos.fault.BackendFault;
import fishandchips.shop.chaos.fault.BackendFault.Empty;
import fishandchips.shop.chaos.fault.BackendFault.Fill;
import fishandchips.shop.chaos.fault.BackendFault.FlushScripts;
import fishandchips.shop.chaos.fault.BackendFault.Lock;
import fishandchips.shop.chaos.fault.BackendFault.Poison;
import fishandchips.shop.chaos.fault.BackendFault.Truncate;
import java.io.IOException;

/** What is done to what the backends keep. */
final class BackendSabotage {

    private static final String MEMORY = "maxmemory";

    private final Backends backends;
    private final ShopFolder folder;

    BackendSabotage(Backends backends, ShopFolder folder) {
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
