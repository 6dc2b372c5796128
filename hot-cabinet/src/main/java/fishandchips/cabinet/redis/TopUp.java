package fishandchips.cabinet.redis;

import fishandchips.contract.Portions;

/** The Java face of {@code top-up.lua}: the only code that knows its arguments. */
final class TopUp {

    private static final LuaScript SCRIPT = LuaScript.named("top-up");

    private final CabinetRedis redis;

    TopUp(CabinetRedis redis) {
        this.redis = redis;
    }

    void run(Portions fried) {
        redis.run(SCRIPT, new Batch(0), CabinetRedis.arguments(fried));
    }
}
