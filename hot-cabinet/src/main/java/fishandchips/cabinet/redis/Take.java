package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.HotCabinet.TakeResult;
import fishandchips.cabinet.HotCabinet.TakeResult.Duplicate;
import fishandchips.cabinet.HotCabinet.TakeResult.GivenUp;
import fishandchips.cabinet.HotCabinet.TakeResult.RanShort;
import fishandchips.cabinet.HotCabinet.TakeResult.Taken;
import fishandchips.cabinet.HotCabinet.TakeResult.Unexpected;
import fishandchips.cabinet.HotCabinet.Taking;
import fishandchips.cabinet.HotCabinet.Taking.FromSetAside;
import fishandchips.cabinet.HotCabinet.Taking.FromShelf;
import fishandchips.contract.Topics;
import java.util.List;

/** The Java face of {@code take.lua}: the only code that knows its arguments and answers. */
record Take(CabinetRedis redis) {

    private static final LuaScript SCRIPT = LuaScript.named("take");

    List<TakeResult> run(List<Taking> takings) {
        var batch = new Batch(takings.size());
        var marks = new BatchOffsets(Topics.ORDERS);
        var froms = new StringBuilder(takings.size());
        for (var taking : takings) {
            batch.add(taking.orderId(), taking.portions(), taking.source());
            marks.add(taking.source());
            froms.append(from(taking));
        }
        return redis.run(SCRIPT, batch, marks.packed(), froms.toString().getBytes(US_ASCII)).stream()
                .map(OrderAnswer::of)
                .map(Take::result)
                .toList();
    }

    private static char from(Taking taking) {
        return switch (taking) {
            case FromShelf _ -> 'F';
            case FromSetAside _ -> 'A';
        };
    }

    private static TakeResult result(OrderAnswer answer) {
        return switch (answer.verdict()) {
            case 'T', 'C' -> new Taken();
            case 'S' -> new RanShort(answer.portions());
            case 'D' -> new Duplicate();
            case 'R' -> new GivenUp();
            case 'U' -> new Unexpected(answer.reason());
            default -> throw answer.unknown();
        };
    }
}
