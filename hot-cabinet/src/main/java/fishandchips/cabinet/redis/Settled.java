package fishandchips.cabinet.redis;

import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.Map;

/** The Java face of {@code settled.lua}. */
record Settled(CabinetRedis redis) {

    private static final LuaScript SCRIPT = LuaScript.named("settled");

    void run(String topic, Map<Integer, Long> next) {
        var marks = new BatchOffsets(known(topic));
        next.forEach(marks::add);
        redis.run(SCRIPT, new Batch(0), marks.packed());
    }

    private static Topic<?> known(String name) {
        return Topics.STOCK.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The cabinet knows no topic %s.".formatted(name)));
    }
}
