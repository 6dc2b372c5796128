package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.HotCabinet.Step;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Portions;
import java.util.UUID;

/** The Java face of {@code give-up.lua}: the only code that knows its arguments and answer. */
record GiveUp(CabinetRedis redis) {

    private static final LuaScript SCRIPT = LuaScript.named("give-up");

    Portions run(UUID orderId, RecordSource source, Step step) {
        var batch = Batch.of(orderId, source);
        var answer =
                OrderAnswer.of(redis.run(SCRIPT, batch, BatchOffsets.NONE, letters(own(step)), letters(before(step)))
                        .getFirst());
        return answer.verdict() == 'R' && answer.found() != 'R' ? answer.portions() : Portions.NONE;
    }

    private static String own(Step step) {
        return switch (step) {
            case TAKE_FROM_SHELF -> "TS";
            case COOK -> "WA";
            case COLLECT -> "C";
        };
    }

    private static String before(Step step) {
        return switch (step) {
            case TAKE_FROM_SHELF -> "-";
            case COOK -> "S";
            case COLLECT -> "A";
        };
    }

    private static byte[] letters(String letters) {
        return letters.getBytes(US_ASCII);
    }
}
