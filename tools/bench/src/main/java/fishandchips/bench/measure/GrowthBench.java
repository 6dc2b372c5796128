package fishandchips.bench.measure;

import static fishandchips.fleet.stations.StationKind.ACCOUNTANT;

import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.report.Plot;
import fishandchips.bench.report.Plot.Curve;
import fishandchips.bench.report.Spread;
import fishandchips.bench.report.Unit;
import fishandchips.bench.stage.Backlog;
import fishandchips.bench.stage.Cpu;
import fishandchips.bench.stage.OrderGenerator;
import fishandchips.bench.stage.RedisMemory;
import fishandchips.bench.stage.Shelf;
import fishandchips.bench.stage.Stage;
import fishandchips.bench.stage.StationFigures;
import fishandchips.contract.Topics;
import fishandchips.fleet.open.OpenSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether anything becomes dearer with the orders that there ever were: a hundredth of them, a tenth, and all. */
final class GrowthBench implements Measurement {

    private static final List<String> STEPS = List.of("a hundredth", "a tenth", "all");
    private static final String COST = "processor time for an order";
    private static final String REDIS = "Redis for each order";
    private static final String QUERY = "the takings";
    private static final int MOST_IN_A_BACKLOG = 200_000;
    private static final int QUERIES = 9;

    /** So many times as many as a backlog has. */
    private static final int EVER = 10;

    private static final double FLAT = 1.15;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String about() {
        return "what an order costs, by the orders there ever were";
    }

    @Override
    public List<Goal> goals() {
        return List.of(flat(COST), flat(REDIS), flat(QUERY));
    }

    /** After all of them it is as after a hundredth. */
    private static Goal flat(String what) {
        return Goal.atMost(FLAT, after(what, STEPS.getLast()), after(what, STEPS.getFirst()));
    }

    private static String after(String what, String step) {
        return what + ", after " + step;
    }

    @Override
    public OpenSettings settings(OpenSettings usual) {
        return usual;
    }

    @Override
    public void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        var ever = EVER * effort.orders();
        var sizes = List.of(ever / 100, ever / 10, ever);
        var curves = new LinkedHashMap<String, List<Double>>();
        stage.says("the stations find their pace");
        var before = warmUp(stage, effort, sizes.getFirst());
        figures.remark(String.format(
                Locale.ROOT, "Before that, %,d orders warmed up the stations: else it would get cheaper.", before));
        try (var redis = new RedisMemory(stage.backRoom().redis())) {
            var empty = redis.usedBytes();
            var served = 0;
            for (var step = 0; step < sizes.size(); step++) {
                var size = sizes.get(step);
                stage.says(String.format(Locale.ROOT, "up to %,d orders", size));
                var figuresOfStep = new Step(STEPS.get(step), figures, curves);
                figuresOfStep.add(COST, Unit.MICROS, serve(stage, size - served));
                served = size;
                figuresOfStep.add(REDIS, Unit.BYTES, (double) (redis.usedBytes() - empty) / size);
                figuresOfStep.add(QUERY, Unit.MILLIS, takings(stage));
                for (var station : stage.state().stations()) {
                    figuresOfStep.add(
                            "heap of " + station.name(), Unit.MEGABYTES, StationFigures.heapMegabytes(station));
                }
            }
        }
        draw(stage, sizes.stream().map(size -> before + size).toList(), curves, figures);
    }

    /** Returns how many orders that took. */
    private static int warmUp(Stage stage, Effort effort, int atOnce) throws Exception {
        var orders = new AtomicInteger();
        effort.warmUp(() -> {
            takings(stage);
            orders.addAndGet(atOnce);
            return 1e6 / serve(stage, atOnce);
        });
        return orders.get();
    }

    /** Where figures go: into the report, and into the picture. */
    private record Step(String name, Figures figures, Map<String, List<Double>> curves) {

        void add(String what, Unit unit, double value) {
            figures.add(after(what, name), unit, value);
            curves.computeIfAbsent(what, _ -> new ArrayList<>()).add(value);
        }
    }

    /** Has the whole shop serve so many, and returns what the last backlog of them cost each, in microseconds. */
    private static double serve(Stage stage, int orders) throws InterruptedException {
        var cost = 0.0;
        for (var left = orders; left > 0; left -= MOST_IN_A_BACKLOG) {
            var size = Math.min(left, MOST_IN_A_BACKLOG);
            try (var backlog =
                    Backlog.write(stage.kafka(), Topics.ORDERS.name(), OrderGenerator.ofEverything(), size)) {
                var before = Cpu.of(stage.state());
                stage.drain().of(backlog, "preparer");
                stage.placed(size);
                stage.drain().awaitNothingLeft(Topics.ORDERS.name(), "accountant");
                stage.drain().awaitNothingLeft(Topics.READY.name(), "delivery");
                cost = Cpu.of(stage.state()).microsOfAllSince(before, size);
            }
        }
        return cost;
    }

    /** How long the accountant takes to tell what the shop has taken, in milliseconds. */
    private static double takings(Stage stage) throws IOException, InterruptedException {
        var address = stage.state().stations(ACCOUNTANT).getFirst().address("/takings");
        var millis = new ArrayList<Double>();
        for (var i = 0; i < QUERIES; i++) {
            var startNanos = System.nanoTime();
            StationFigures.get(address);
            millis.add((System.nanoTime() - startNanos) / 1e6);
        }
        return Spread.of(millis).median();
    }

    private static void draw(Stage stage, List<Integer> sizes, Map<String, List<Double>> curves, Figures figures)
            throws IOException {
        var picture = stage.folder().home().resolve("growth.svg");
        var all = curves.entrySet().stream()
                .map(each -> new Curve(each.getKey(), each.getValue()))
                .toList();
        Files.writeString(picture, Plot.of(sizes, all));
        figures.picture(picture);
    }
}
