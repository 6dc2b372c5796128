package fishandchips.bench.whole;

import fishandchips.bench.measure.Draining;
import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.report.Goal.Bound;
import fishandchips.bench.report.Unit;
import fishandchips.bench.stage.Shelf;
import fishandchips.bench.stage.Stage;
import fishandchips.bench.usage.Cpu;
import fishandchips.bench.usage.Footprint;
import fishandchips.bench.usage.RedisMemory;
import fishandchips.contract.ShopNames;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a shop takes of the machine while nothing happens in it: processor and memory of each process, of a shop as {@code ./shop
 * open} opens it. Also what Redis needs to remember an order.
 */
public final class RestBench {

    private static final String ORDER = "an order in Redis";
    private static final String LEAST = "a key of 17 bytes, a value of 19, and its expiry";
    private static final String PROCESSOR = "share of one processor, all processes";
    private static final String MEMORY = "memory, all processes";

    private RestBench() {}

    public static Measurement measurement() {
        return new Measurement(
                "rest",
                "processor and memory that an idle shop takes, and bytes that an order takes",
                Measurement::tillsAndKitchen,
                List.of(
                        new Goal(PROCESSOR, null, Bound.AT_MOST, 8),
                        new Goal(MEMORY, null, Bound.AT_MOST, 1_300),
                        Goal.atMost(1.1, ORDER, LEAST)),
                RestBench::measure);
    }

    private static void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        stage.says(String.format(Locale.ROOT, "%,d orders", effort.orders()));
        try (var redis = new RedisMemory(stage.backRoom().redis())) {
            var empty = redis.usedBytes();
            Draining.by(stage, ShopNames.PREPARER).run(effort.orders());
            var served = redis.usedBytes();
            redis.writeTheLeast(effort.orders());
            figures.add(ORDER, Unit.BYTES, (double) (served - empty) / effort.orders());
            figures.add(LEAST, Unit.BYTES, (double) (redis.usedBytes() - served) / effort.orders());
        }
        stage.closeShop();
        rest(stage, effort.aRest(), figures);
        stage.reopen();
    }

    private static void rest(Stage stage, Duration time, Figures figures) throws Exception {
        var shop = stage.restingShop();
        try {
            stage.says(String.format(Locale.ROOT, "nothing, for twice %d s", time.toSeconds()));
            Thread.sleep(time);
            var before = Cpu.withSupervisor(shop.state());
            addAll(figures, MEMORY, "memory of ", Unit.MEGABYTES, Footprint.megabytes(shop.state()));
            Thread.sleep(time);
            var used = Cpu.withSupervisor(shop.state()).percentSince(before, time);
            addAll(figures, PROCESSOR, "share of one processor, ", Unit.PERCENT, used);
        } finally {
            shop.close();
        }
    }

    private static void addAll(Figures figures, String sum, String each, Unit unit, Map<String, Double> values) {
        figures.add(
                sum,
                unit,
                values.values().stream().mapToDouble(Double::doubleValue).sum());
        values.forEach((name, value) -> figures.add(each + name, unit, value));
    }
}
