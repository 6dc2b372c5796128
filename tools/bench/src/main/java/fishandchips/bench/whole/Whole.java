package fishandchips.bench.whole;

import static fishandchips.fleet.stations.StationKind.ACCOUNTANT;
import static fishandchips.fleet.stations.StationKind.DELIVERY;
import static fishandchips.fleet.stations.StationKind.PREPARER;

import fishandchips.bench.load.ClosedLoop;
import fishandchips.bench.load.Served;
import fishandchips.bench.measure.Effort;
import fishandchips.bench.orders.Arrivals;
import fishandchips.bench.orders.Journey;
import fishandchips.bench.orders.LastRecords;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Unit;
import fishandchips.bench.stage.Stage;
import fishandchips.bench.usage.Cpu;
import fishandchips.contract.Topics;
import fishandchips.fleet.stations.StationKind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the whole shop in one gear: more and more customers come, until one order in a hundred takes longer than a second
 * to become ready, or one customer in a hundred is turned away. Used by one thread.
 *
 * @param gear its name, which stands behind the name of each figure
 */
record Whole(Stage stage, Effort effort, Figures figures, String gear) {

    private static final double LONGEST_MILLIS = 1_000;
    private static final double MOST_TURNED_AWAY = 0.01;
    private static final Ramp RAMP = new Ramp(200, 1.25, 40_000);

    /** The name of what the whole shop bears in a gear. */
    static String shop(String gear) {
        return "whole shop, " + gear;
    }

    /** The name of what the processors could do in a gear. */
    static String sum(String gear) {
        return "sum of the single stations, " + gear;
    }

    /** Returns how many orders a second it has borne in the last round. */
    double measure() throws Exception {
        stage.staff(PREPARER, 0);
        var till = stage.till();
        var micros = atTheTill(till)
                + alone(PREPARER, Topics.ORDERS.name())
                + alone(ACCOUNTANT, Topics.ORDERS.name())
                + alone(DELIVERY, Topics.READY.name());
        figures.add(sum(gear), Unit.PER_SECOND, Runtime.getRuntime().availableProcessors() * 1e6 / micros);
        try (var ready = new Arrivals(stage.kafka(), Topics.READY.name())) {
            return climb(Journey.through(till, ready));
        }
    }

    /** What an order costs at the till, with its customer, in microseconds. */
    private double atTheTill(URI till) throws Exception {
        stage.says("the till alone");
        var loop = new ClosedLoop(till);
        effort.warmUp(() -> place(loop, effort.aMoment()).perSecond()); // a cold till may turn some away
        var before = Cpu.of(stage.state());
        var served = place(loop, effort.aWhile()).insistOnAll();
        var micros = Cpu.of(stage.state()).microsOfAllSince(before, served.accepted());
        figures.add("an order at the till alone, " + gear, Unit.MICROS, micros);
        return micros;
    }

    private Served place(ClosedLoop loop, Duration time) throws Exception {
        var served = loop.run(time);
        stage.placed(served);
        return served;
    }

    /** What an order costs when only one kind of station works, once it has found its pace, in microseconds. */
    private double alone(StationKind kind, String topic) throws Exception {
        var name = kind.label() + " alone";
        stage.says("the " + name);
        var ends = LastRecords.ends(stage.kafka(), topic);
        stage.staff(kind, 1);
        var cost = stage.drain().cost(ends, kind.group(), stage::state);
        stage.staff(kind, 0);
        figures.add("an order at the " + name + ", " + gear, Unit.MICROS, cost);
        return cost;
    }

    /** Once from few customers on, and then in each round from half of what it bore before. */
    private double climb(Journey journey) throws Exception {
        for (var kind : List.of(PREPARER, ACCOUNTANT, DELIVERY)) {
            stage.staff(kind, 1);
        }
        stage.says("the whole shop warms up");
        stage.placed(journey.run(RAMP.first(), effort.aWhile()).served());
        var most = RAMP.climb(rate -> bears(journey, rate, new TreeMap<>()));
        for (var round = 0; round < effort.rounds(); round++) {
            var microsByProcess = new TreeMap<String, Double>();
            var ramp = new Ramp(Math.max(most / 2, RAMP.first()), RAMP.factor(), RAMP.most());
            most = ramp.climb(rate -> bears(journey, rate, microsByProcess));
            microsByProcess.forEach((process, micros) ->
                    figures.add("an order in the whole shop, %s: %s".formatted(gear, process), Unit.MICROS, micros));
            figures.add(shop(gear), Unit.PER_SECOND, most);
        }
        return most;
    }

    /** Whether the shop bears a rate. If so, what an order has cost each process takes the place of what is in the map. */
    private boolean bears(Journey journey, double rate, Map<String, Double> microsByProcess) {
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
            microsByProcess.clear();
            microsByProcess.putAll(Cpu.of(stage.state()).microsEachSince(before, served.accepted()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
