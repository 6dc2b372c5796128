package fishandchips.cabinet.redis;

import fishandchips.cabinet.HotCabinet.Fry;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.contract.Portions;
import java.util.List;

/** The Java face of {@code set-aside.lua}: the only code that knows its arguments and answers. */
record SetAside(CabinetRedis redis) {

    private static final LuaScript SCRIPT = LuaScript.named("set-aside");

    Fry run(List<ShortOrder> orders, Portions fried) {
        var fry = CookAnswers.fry(
                redis.run(SCRIPT, Batch.of(orders), BatchOffsets.of(orders), CabinetRedis.arguments(fried)));
        if (!fry.needed().without(fried).isNone()) {
            throw new IllegalStateException(
                    "The orders lack %s, but only %s was fried for them.".formatted(fry.needed(), fried));
        }
        return fry;
    }
}
