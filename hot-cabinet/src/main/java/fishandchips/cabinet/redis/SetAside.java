package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.HotCabinet.Fry;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.contract.Portions;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;

/** The Java face of {@code set-aside.lua}: the only code that knows its arguments and answers. */
final class SetAside {

    private static final LuaScript SCRIPT = LuaScript.named("set-aside");

    private final CabinetRedis redis;

    SetAside(CabinetRedis redis) {
        this.redis = redis;
    }

    Fry run(List<ShortOrder> orders, Portions fried) {
        var answers = redis.run(SCRIPT, Batch.of(orders), Marks.of(orders), CabinetRedis.arguments(fried));
        var lacked = portions(answers.getFirst());
        if (!lacked.without(fried).isNone()) {
            throw new IllegalStateException(
                    "The orders lack %s, but only %s was fried for them.".formatted(lacked, fried));
        }
        return new Fry(CookAnswers.of(answers.subList(1, answers.size())), fried.without(lacked));
    }

    private static Portions portions(byte[] counts) {
        var numbers = new Scanner(new String(counts, US_ASCII)).useLocale(Locale.ROOT);
        return Portions.each(_ -> numbers.nextInt());
    }
}
