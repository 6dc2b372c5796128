package fishandchips.cabinet.redis;

import fishandchips.contract.Portions;
import java.util.UUID;

/** The Java face of {@code release.lua}: the only code that knows its arguments and answer. */
final class Release {

    private static final LuaScript SCRIPT = LuaScript.named("release");

    private final CabinetRedis redis;

    Release(CabinetRedis redis) {
        this.redis = redis;
    }

    Portions run(UUID orderId) {
        var answer = Answer.of(redis.run(SCRIPT, Batch.of(orderId)).getFirst());
        return answer.verdict() == 'R' ? answer.portions() : Portions.NONE;
    }
}
