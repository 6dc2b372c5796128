package fishandchips.cabinet.redis;

import fishandchips.cabinet.HotCabinet.CookResult;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import java.util.List;

/** The Java face of {@code claim.lua}: the only code that knows its arguments and answers. */
record Claim(CabinetRedis redis) {

    private static final LuaScript SCRIPT = LuaScript.named("claim");

    List<CookResult> run(List<ShortOrder> orders) {
        return CookAnswers.of(redis.run(SCRIPT, Batch.of(orders), BatchOffsets.of(orders)));
    }
}
