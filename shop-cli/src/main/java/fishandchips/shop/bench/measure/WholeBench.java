package fishandchips.shop.bench.measure;

import static fishandchips.shop.stations.StationKind.ACCOUNTANT;
import static fishandchips.shop.stations.StationKind.DELIVERY;
import static fishandchips.shop.stations.StationKind.PREPARER;

import fishandchips.contract.Topics;
import fishandchips.shop.bench.load.ClosedLoop;
import fishandchips.shop.bench.load.Served;
import fishandchips.shop.bench.report.Figures;
import fishandchips.shop.bench.report.Goal;
import fishandchips.shop.bench.report.Unit;
import fishandchips.shop.bench.stage.Arrivals;
import fishandchips.shop.bench.stage.Cpu;
import fishandchips.shop.bench.stage.Journey;
import fishandchips.shop.bench.stage.LastRecords;
import fishandchips.shop.bench.stage.Shelf;
import fishandchips.shop.bench.stage.Stage;
import fishandchips.shop.open.OpenSettings;
import fishandchips.shop.stations.StationKind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The whole shop at once: more and more customers come, until one order in a hundred takes longer than a second to become
 * ready, or one customer in a hundred is turned away. Its floor is what the processors could do if the stations cost together what
 * each costs by itself.
 */
final class WholeBench implements Measurement {

    private static final String WHOLE = "whole shop";
    private static final String SUM = "sum of the single stations";
    private static final double LONGEST_MILLIS = 1_000;
    private static final double MOST_TURNED_AWAY = 0.01;
    private static final double ON_TWO_PROCESSORS = 5_000;
    private static final double UNTIL_IT_IS_MEASURED = 400;
    private static final Ramp RAMP = new Ramp(200, 1.25, 40_000);

    private double most = UNTIL_IT_IS_MEASURED;

    /** How many orders a second the whole shop bore when it was measured last. */
    double most() {
        return most;
    }

    @Override
    public String name() {
        return "whole";
    }

    @Override
    public String about() {
        return "orders a second that the whole shop bears";
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atLeast(0.8, WHOLE, SUM), new Goal(WHOLE, null, Goal.Bound.AT_LEAST, ON_TWO_PROCESSORS));
    }

    @Override
    public OpenSettings settings(OpenSettings server) {
        return server.with(ACCOUNTANT, 0).with(DELIVERY, 0);
    }

    @Override
    public void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        stage.staff(PREPARER, 0);
        var till = stage.state().stations(StationKind.TILL).getFirst().address("");
        var micros = atTheTill(stage, till, effort, figures)
                + alone(stage, PREPARER, Topics.ORDERS.name(), figures)
                + alone(stage, ACCOUNTANT, Topics.ORDERS.name(), figures)
                + alone(stage, DELIVERY, Topics.READY.name(), figures);
        figures.add(SUM, Unit.PER_SECOND, Runtime.getRuntime().availableProcessors() * 1e6 / micros);
        try (var ready = new Arrivals(stage.kafka(), Topics.READY.name())) {
            climb(stage, Journey.through(till, ready), effort, figures);
        }
    }

    /** What an order costs at the till, with its customer, in microseconds. */
    private static double atTheTill(Stage stage, URI till, Effort effort, Figures figures) throws Exception {
        stage.says("the till alone");
        var loop = new ClosedLoop(till);
        effort.warmUp(() -> place(stage, loop, effort.aMoment()).perSecond());
        var before = Cpu.of(stage.state());
        var served = place(stage, loop, effort.aWhile());
        var micros = Cpu.of(stage.state()).microsOfAllSince(before, served.accepted());
        figures.add("an order at the till alone", Unit.MICROS, micros);
        return micros;
    }

    private static Served place(Stage stage, ClosedLoop loop, Duration time) throws Exception {
        var served = loop.run(time).insistOnAll();
        stage.placed(served);
        return served;
    }

    /** What an order costs when only one kind of station works, once it has found its pace, in microseconds. */
    private static double alone(Stage stage, StationKind kind, String topic, Figures figures) throws Exception {
        var name = kind.label() + " alone";
        stage.says("the " + name);
        var ends = LastRecords.ends(stage.kafka(), topic);
        stage.staff(kind, 1);
        var cost = stage.drain().cost(ends, kind.label(), stage::state);
        stage.staff(kind, 0);
        figures.add("an order at the " + name, Unit.MICROS, cost);
        return cost;
    }

    /** Once from few customers on, and then in each round from half of what it bore before. */
    private void climb(Stage stage, Journey journey, Effort effort, Figures figures) throws Exception {
        for (var kind : List.of(PREPARER, ACCOUNTANT, DELIVERY)) {
            stage.staff(kind, 1);
        }
        stage.says("the whole shop warms up");
        stage.placed(journey.run(RAMP.first(), effort.aWhile()).served());
        most = RAMP.climb(rate -> bears(stage, journey, rate, effort, new Costs(figures)));
        for (var round = 0; round < effort.rounds(); round++) {
            var costs = new Costs(figures);
            var ramp = new Ramp(Math.max(most / 2, RAMP.first()), RAMP.factor(), RAMP.most());
            most = ramp.climb(rate -> bears(stage, journey, rate, effort, costs));
            costs.report();
            figures.add(WHOLE, Unit.PER_SECOND, most);
        }
    }

    private static boolean bears(Stage stage, Journey journey, double rate, Effort effort, Costs costs) {
        try {
            var before = Cpu.of(stage.state());
            var end = journey.run(rate, effort.aWhile().dividedBy(2));
            var served = end.served();
            stage.placed(served);
            stage.says(String.format(
                    Locale.ROOT,
                    "%,.0f a second: p50 %.1f ms, p99 %.1f ms, %d not taken",
                    rate,
                    end.millis(50),
                    end.millis(99),
                    served.others()));
            if (end.millis(99) > LONGEST_MILLIS || served.shareTurnedAway() > MOST_TURNED_AWAY) {
                return false;
            }
            costs.are(Cpu.of(stage.state()).microsEachSince(before, served.accepted()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
