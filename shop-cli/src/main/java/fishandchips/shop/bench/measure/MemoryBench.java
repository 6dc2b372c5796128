package fishandchips.shop.bench.measure;

import static fishandchips.shop.stations.StationKind.ACCOUNTANT;
import static fishandchips.shop.stations.StationKind.DELIVERY;

import fishandchips.shop.bench.report.Figures;
import fishandchips.shop.bench.report.Goal;
import fishandchips.shop.bench.report.Unit;
import fishandchips.shop.bench.stage.RedisMemory;
import fishandchips.shop.bench.stage.Resident;
import fishandchips.shop.bench.stage.Shelf;
import fishandchips.shop.bench.stage.Stage;
import fishandchips.shop.open.OpenSettings;
import java.util.List;
import java.util.Locale;

/** What Redis needs to remember an order, and what each process needs to be there. */
final class MemoryBench implements Measurement {

    private static final String ORDER = "an order in Redis";
    private static final String LEAST = "a key of 17 bytes, a value of 19, and its expiry";

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String about() {
        return "bytes that an order takes, and memory of the processes";
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atMost(1.1, ORDER, LEAST));
    }

    @Override
    public OpenSettings settings(OpenSettings usual) {
        return usual.with(ACCOUNTANT, 0).with(DELIVERY, 0);
    }

    @Override
    public void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        stage.says(String.format(Locale.ROOT, "%,d orders", effort.orders()));
        try (var redis = new RedisMemory(stage.backRoom().redis())) {
            var empty = redis.usedBytes();
            Draining.by(stage, "preparer").run(effort.orders());
            var served = redis.usedBytes();
            redis.writeTheLeast(effort.orders());
            figures.add(ORDER, Unit.BYTES, (double) (served - empty) / effort.orders());
            figures.add(LEAST, Unit.BYTES, (double) (redis.usedBytes() - served) / effort.orders());
        }
        Resident.megabytes(stage.state())
                .forEach((name, size) -> figures.add("resident: " + name, Unit.MEGABYTES, size));
    }
}
