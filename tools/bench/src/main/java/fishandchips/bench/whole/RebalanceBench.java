package fishandchips.bench.whole;

import static fishandchips.fleet.stations.StationKind.PREPARER;

import fishandchips.bench.floor.FloorProgram;
import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.orders.Arrivals;
import fishandchips.bench.orders.SteadyOrders;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.report.Goal.Bound;
import fishandchips.bench.report.Unit;
import fishandchips.bench.stage.FloorProcess;
import fishandchips.bench.stage.OwnTopics;
import fishandchips.bench.stage.Shelf;
import fishandchips.bench.stage.Stage;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long an order waits at the most when a preparer joins, leaves, or is killed, while 500 orders come in a second. */
public final class RebalanceBench {

    private static final Duration EVERY = Duration.ofMillis(2);
    private static final String JOINS = "when one joins";
    private static final String LEAVES = "when one leaves";
    private static final String IS_KILLED = "when one is killed";
    private static final long UNTIL_CALM_SECONDS = 3;

    private RebalanceBench() {}

    public static Measurement measurement() {
        return new Measurement(
                "rebalance",
                "the longest wait of an order",
                Measurement::tillsAndKitchen,
                List.of(
                        Goal.atMost(1.2, shop(JOINS), floor(JOINS)),
                        Goal.atMost(1.2, shop(LEAVES), floor(LEAVES)),
                        Goal.atMost(1.2, shop(IS_KILLED), floor(IS_KILLED)),
                        new Goal(shop(JOINS), null, Bound.AT_MOST, 0.6),
                        new Goal(shop(LEAVES), null, Bound.AT_MOST, 0.4),
                        new Goal(shop(IS_KILLED), null, Bound.AT_MOST, 7)),
                RebalanceBench::measure);
    }

    private static String shop(String event) {
        return "preparers, " + event;
    }

    private static String floor(String event) {
        return "bare copies, " + event;
    }

    private static void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        try (var arrivals = new Arrivals(stage.kafka(), Topics.READY.name());
                var orders = new SteadyOrders(stage.kafka(), Topics.ORDERS.name(), arrivals, EVERY)) {
            findsItsPace(stage, "the preparer", effort);
            for (var round = 0; round < effort.rounds(); round++) {
                preparers(stage, arrivals, figures);
            }
            stage.placed(orders.stop());
            arrivals.awaitAllBut(0);
        }
        OwnTopics.create(stage, List.of("copy-in", "copy-out"));
        try (var arrivals = new Arrivals(stage.kafka(), "copy-out");
                var _ = new SteadyOrders(stage.kafka(), "copy-in", arrivals, EVERY);
                var _ = FloorProcess.start(stage, FloorProgram.COPY)) {
            findsItsPace(stage, "the bare copy", effort);
            for (var round = 0; round < effort.rounds(); round++) {
                copies(stage, arrivals, figures);
            }
        }
    }

    private static void findsItsPace(Stage stage, String who, Effort effort) throws InterruptedException {
        stage.says(who + " finds its pace");
        TimeUnit.NANOSECONDS.sleep(effort.aWhile().toNanos());
    }

    private static void preparers(Stage stage, Arrivals arrivals, Figures figures) throws Exception {
        calm(arrivals);
        stage.says("a preparer joins");
        stage.staff(PREPARER, 2);
        figures.add(shop(JOINS), Unit.SECONDS, longestWait(arrivals));
        stage.says("a preparer leaves");
        stage.staff(PREPARER, 1);
        figures.add(shop(LEAVES), Unit.SECONDS, longestWait(arrivals));
        stage.staff(PREPARER, 2);
        calm(arrivals);
        stage.says("a preparer is killed");
        stage.kill("preparer-2");
        stage.awaitGone(PREPARER, 2);
        figures.add(shop(IS_KILLED), Unit.SECONDS, longestWait(arrivals));
        stage.staff(PREPARER, 1);
    }

    private static void copies(Stage stage, Arrivals arrivals, Figures figures) throws Exception {
        calm(arrivals);
        stage.says("a bare copy joins");
        try (var _ = FloorProcess.join(stage, FloorProgram.COPY, 2)) {
            figures.add(floor(JOINS), Unit.SECONDS, longestWait(arrivals));
            stage.says("a bare copy leaves");
        }
        stage.drain().awaitMembers("copy", 1, Topic.PARTITIONS);
        figures.add(floor(LEAVES), Unit.SECONDS, longestWait(arrivals));
        try (var doomed = FloorProcess.join(stage, FloorProgram.COPY, 2)) {
            calm(arrivals);
            stage.says("a bare copy is killed");
            doomed.kill();
            stage.drain().awaitMembers("copy", 1, Topic.PARTITIONS);
        }
        figures.add(floor(IS_KILLED), Unit.SECONDS, longestWait(arrivals));
    }

    /** In seconds, of the orders that have arrived since this was asked last; when all is calm again. */
    private static double longestWait(Arrivals arrivals) throws InterruptedException {
        TimeUnit.SECONDS.sleep(UNTIL_CALM_SECONDS);
        arrivals.awaitPunctual();
        return arrivals.takeMicros().getMaxValue() / 1e6;
    }

    private static void calm(Arrivals arrivals) throws InterruptedException {
        longestWait(arrivals);
    }
}
