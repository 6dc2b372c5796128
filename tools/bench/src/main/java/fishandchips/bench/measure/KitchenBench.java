package fishandchips.bench.measure;

import fishandchips.bench.floor.FloorProgram;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.stage.Arrivals;
import fishandchips.bench.stage.Backlog;
import fishandchips.bench.stage.FloorProcess;
import fishandchips.bench.stage.OrderGenerator;
import fishandchips.bench.stage.Stage;
import fishandchips.contract.Topics;
import fishandchips.fleet.open.OpenSettings;
import java.util.List;

/** Orders of which each must be fried go from placed by way of the cook to ready. */
final class KitchenBench implements Measurement {

    private static final String KITCHEN = "preparer, cook, preparer";
    private static final String COPIES = "three copies in a row";
    private static final List<String> STOPS = List.of("first", "second", "third", "last");

    @Override
    public String name() {
        return "kitchen";
    }

    @Override
    public String about() {
        return "orders a second that all have to be cooked";
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atLeast(0.35, KITCHEN, COPIES));
    }

    @Override
    public OpenSettings settings(OpenSettings usual) {
        return Measurement.kitchen(usual);
    }

    @Override
    public void measure(Stage stage, Effort effort, Figures figures) throws Exception {
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
