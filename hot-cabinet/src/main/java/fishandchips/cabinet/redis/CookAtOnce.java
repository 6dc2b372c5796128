package fishandchips.cabinet.redis;

import fishandchips.cabinet.HotCabinet.Fry;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import java.util.List;

/** The Java face of {@code cook-at-once.lua}: the only code that knows its arguments and answers. */
record CookAtOnce(CabinetRedis redis) {

    private static final LuaScript SCRIPT = LuaScript.named("cook-at-once");

    Fry run(List<ShortOrder> orders) {
        return CookAnswers.fry(redis.run(SCRIPT, Batch.of(orders), BatchOffsets.of(orders)));
    }
}
