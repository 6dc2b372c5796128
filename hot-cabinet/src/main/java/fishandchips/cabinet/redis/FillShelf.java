package fishandchips.cabinet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.cabinet.HotCabinet.ShelfFill;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Topics;
import java.util.List;

/** The Java face of {@code fill-shelf.lua}: the only code that knows its arguments. */
record FillShelf(CabinetRedis redis) {

    private static final LuaScript SCRIPT = LuaScript.named("fill-shelf");

    void run(List<ShelfFill> fills) {
        var marks = new BatchOffsets(Topics.SHELF);
        var numbers = new StringBuilder();
        for (var fill : fills) {
            marks.add(fill.source());
            numbers.append(fill.source().partition())
                    .append(' ')
                    .append(fill.source().offset());
            for (var portion : Kitchen.FIRST.portions()) {
                numbers.append(' ').append(fill.portions().count(portion));
            }
            numbers.append(',');
        }
        redis.run(SCRIPT, new Batch(0), marks.packed(), numbers.toString().getBytes(US_ASCII));
    }
}
