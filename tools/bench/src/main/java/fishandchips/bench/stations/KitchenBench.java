package fishandchips.bench.stations;

import fishandchips.bench.floor.FloorProgram;
import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.measure.Turns;
import fishandchips.bench.orders.Arrivals;
import fishandchips.bench.orders.Backlog;
import fishandchips.bench.orders.OrderGenerator;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.stage.FloorProcess;
import fishandchips.bench.stage.Stage;
import fishandchips.contract.Topics;
import java.util.List;

/** Orders of which each must be fried go from placed by way of the cook to ready. */
public final class KitchenBench {

    private static final String KITCHEN = "preparer, cook, preparer";
    private static final String COPIES = "three copies in a row";
    private static final List<String> STOPS = List.of("first", "second", "third", "last");

    private KitchenBench() {}

    public static Measurement measurement() {
        return new Measurement(
                "kitchen",
                "orders a second that all have to be cooked",
                Measurement::kitchen,
                List.of(Goal.atLeast(0.35, KITCHEN, COPIES)),
                KitchenBench::measure);
    }

    private static void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        try (var _ = copy(stage, 0);
                var _ = copy(stage, 1);
                var _ = copy(stage, 2)) {
            new Turns(stage, effort, figures)
                    .with(KITCHEN, () -> kitchen(stage, effort.aFew()), () -> kitchen(stage, effort.orders()))
                    .with(COPIES, () -> copies(stage, effort.aFew()), () -> copies(stage, effort.orders()))
                    .run();
        }
    }

    private static double kitchen(Stage stage, int orders) throws InterruptedException {
        var perSecond = rate(stage, Topics.ORDERS.name(), Topics.READY.name(), orders);
        stage.placed(orders);
        return perSecond;
    }

    private static double copies(Stage stage, int orders) throws InterruptedException {
        return rate(stage, STOPS.getFirst(), STOPS.getLast(), orders);
    }

    private static FloorProcess copy(Stage stage, int from) throws Exception {
        return FloorProcess.start(
                stage, FloorProgram.COPY, "copy-from-" + STOPS.get(from), STOPS.get(from), STOPS.get(from + 1));
    }

    private static double rate(Stage stage, String in, String out, int orders) throws InterruptedException {
        try (var arrivals = new Arrivals(stage.kafka(), out);
                var backlog = Backlog.write(stage.kafka(), in, OrderGenerator.ofPlaice(), orders)) {
            var startNanos = System.nanoTime();
            backlog.commit();
            arrivals.awaitCount(orders);
            return orders / ((System.nanoTime() - startNanos) / 1e9);
        }
    }
}
