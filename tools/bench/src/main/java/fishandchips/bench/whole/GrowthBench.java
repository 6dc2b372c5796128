package fishandchips.bench.whole;

import static fishandchips.fleet.stations.StationKind.ACCOUNTANT;

import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.orders.Backlog;
import fishandchips.bench.orders.OrderGenerator;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.report.LinePlot;
import fishandchips.bench.report.LinePlot.Curve;
import fishandchips.bench.report.LinePlot.Mark;
import fishandchips.bench.report.LinePlot.Point;
import fishandchips.bench.report.Spread;
import fishandchips.bench.report.Unit;
import fishandchips.bench.stage.Shelf;
import fishandchips.bench.stage.Stage;
import fishandchips.bench.usage.Cpu;
import fishandchips.bench.usage.RedisMemory;
import fishandchips.bench.usage.StationFigures;
import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Whether anything becomes dearer with the orders that there ever were: a hundredth of them, a tenth, and all. */
public final class GrowthBench {

    private static final List<String> STEPS = List.of("a hundredth", "a tenth", "all");
    private static final String COST = "processor time for an order";
    private static final String REDIS = "Redis for each order";
    private static final String QUERY = "the takings";
    private static final int MOST_IN_A_BACKLOG = 200_000;
    private static final int QUERIES = 9;

    /** So many times as many as a backlog has. */
    private static final int EVER = 10;

    private static final double FLAT = 1.15;

    /** The height of the picture, in parts of what was at first. */
    private static final double MOST_GROWTH = 2;

    private GrowthBench() {}

    public static Measurement measurement() {
        return new Measurement(
                "growth",
                "what an order costs, by the orders there ever were",
                UnaryOperator.identity(),
                List.of(flat(COST), flat(REDIS), flat(QUERY)),
                GrowthBench::measure);
    }

    /** After all of them it is as after a hundredth. */
    private static Goal flat(String what) {
        return Goal.atMost(FLAT, after(what, STEPS.getLast()), after(what, STEPS.getFirst()));
    }

    private static String after(String what, String step) {
        return what + ", after " + step;
    }

    private static void measure(Stage stage, Effort effort, Figures figures) throws Exception {
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
                stage.drain().of(backlog, ConsumerGroup.PREPARER.name());
                stage.placed(size);
                stage.drain().awaitNothingLeft(Topics.ORDERS.name(), ConsumerGroup.ACCOUNTANT.name());
                stage.drain().awaitNothingLeft(Topics.READY.name(), ConsumerGroup.DELIVERY.name());
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
        var marks = IntStream.range(0, sizes.size())
                .mapToObj(step -> new Mark(step, String.format(Locale.ROOT, "%,d", sizes.get(step))))
                .toList();
        var last = sizes.size() - 1;
        var plot = new LinePlot(
                "in parts of what it was at first",
                last,
                MOST_GROWTH,
                marks,
                List.of(new Point(0, 1), new Point(last, 1)));
        Files.writeString(
                picture,
                plot.draw(curves.entrySet().stream()
                        .map(each -> growth(each.getKey(), each.getValue()))
                        .toList()));
        figures.picture(picture);
    }

    /** In parts of what it was at first. */
    private static Curve growth(String what, List<Double> values) {
        var parts = values.stream().map(value -> value / values.getFirst()).toList();
        return new Curve(
                String.format(Locale.ROOT, "%s: %.2f times what it was at first", what, parts.getLast()),
                IntStream.range(0, parts.size())
                        .mapToObj(step -> new Point(step, parts.get(step)))
                        .toList());
    }
}
