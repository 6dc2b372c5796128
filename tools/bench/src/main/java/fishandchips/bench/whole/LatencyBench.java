package fishandchips.bench.whole;

import fishandchips.bench.floor.FloorProgram;
import fishandchips.bench.load.ClosedLoop;
import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.orders.Arrivals;
import fishandchips.bench.orders.Journey;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.report.Unit;
import fishandchips.bench.stage.FloorProcess;
import fishandchips.bench.stage.OwnTopics;
import fishandchips.bench.stage.Shelf;
import fishandchips.bench.stage.Stage;
import fishandchips.bench.stage.WebFloor;
import fishandchips.contract.Topics;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;

/** How long an order takes from its customer to {@code ready}, when few come and when many do. */
public final class LatencyBench {

    private static final double FEW = 50;
    private static final String MANY_A_SECOND = "at half of the most";
    private static final String FEW_A_SECOND = "at 50 a second";

    private final DoubleSupplier most;

    /**
     * Not measured yet.
     *
     * @param most how many orders a second the whole shop bears
     */
    public LatencyBench(DoubleSupplier most) {
        this.most = most;
    }

    public Measurement measurement() {
        return new Measurement(
                "latency",
                "from the customer to ready, committed and read",
                UnaryOperator.identity(),
                List.of(
                        Goal.atMost(1.5, shop("p50", FEW_A_SECOND), floor("p50", FEW_A_SECOND)),
                        Goal.atMost(2, shop("p99", FEW_A_SECOND), floor("p99", FEW_A_SECOND)),
                        Goal.atMost(1.5, shop("p50", MANY_A_SECOND), floor("p50", MANY_A_SECOND)),
                        Goal.atMost(2, shop("p99", MANY_A_SECOND), floor("p99", MANY_A_SECOND))),
                this::measure);
    }

    private static String shop(String share, String pace) {
        return "shop %s, %s".formatted(pace, share);
    }

    private static String floor(String share, String pace) {
        return "bare handler and copy %s, %s".formatted(pace, share);
    }

    private void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        var half = most.getAsDouble() / 2;
        figures.remark(String.format(Locale.ROOT, "Half of the most is %,.0f orders a second here.", half));
        var till = stage.till();
        OwnTopics.create(stage, List.of(WebFloor.OUT, "latency-out"));
        try (var bare = WebFloor.start(
                                stage.folder(), stage.gear(), stage.state().address("kafka"), null)
                        .awaitReady();
                var _ = FloorProcess.start(stage, FloorProgram.COPY, "copy", WebFloor.OUT, "latency-out");
                var ready = new Arrivals(stage.kafka(), Topics.READY.name());
                var out = new Arrivals(stage.kafka(), "latency-out")) {
            var shop = Journey.through(till, ready);
            var floor = Journey.past(bare.address(), out);
            stage.says("both find their pace");
            effort.warmUp(() -> {
                var served = new ClosedLoop(till).run(effort.aMoment());
                stage.placed(served);
                return served.perSecond();
            });
            effort.warmUp(
                    () -> new ClosedLoop(bare.address()).run(effort.aMoment()).perSecond());
            effort.warmUp(() -> {
                var end = shop.run(half, effort.aWhile());
                stage.placed(end.served()); // a cold till may turn some away
                return 1_000 / end.millis(50);
            });
            effort.warmUp(() -> 1_000 / floor.run(half, effort.aWhile()).millis(50));
            for (var round = 0; round < effort.rounds(); round++) {
                measure(stage, shop, floor, FEW, FEW_A_SECOND, effort, figures);
                measure(stage, shop, floor, half, MANY_A_SECOND, effort, figures);
            }
        }
    }

    private static void measure(
            Stage stage, Journey shop, Journey floor, double rate, String pace, Effort effort, Figures figures)
            throws InterruptedException {
        stage.says("the shop, then its floor, " + pace);
        var time = effort.aWhile().multipliedBy(2);
        var throughShop = shop.run(rate, time);
        stage.placed(throughShop.served());
        throughShop.served().turnedAway(pace).ifPresent(figures::remark);
        figures.add(shop("p50", pace), Unit.MILLIS, throughShop.millis(50));
        figures.add(shop("p99", pace), Unit.MILLIS, throughShop.millis(99));
        var pastFloor = floor.run(rate, time);
        pastFloor.served().turnedAway("the floor " + pace).ifPresent(figures::remark);
        figures.add(floor("p50", pace), Unit.MILLIS, pastFloor.millis(50));
        figures.add(floor("p99", pace), Unit.MILLIS, pastFloor.millis(99));
    }
}
