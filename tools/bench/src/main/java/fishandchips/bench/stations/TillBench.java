package fishandchips.bench.stations;

import static fishandchips.fleet.stations.StationKind.PREPARER;

import fishandchips.bench.load.ClosedLoop;
import fishandchips.bench.load.OpenLoop;
import fishandchips.bench.load.Served;
import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.measure.Turns;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.report.Unit;
import fishandchips.bench.stage.OwnTopics;
import fishandchips.bench.stage.Shelf;
import fishandchips.bench.stage.Stage;
import fishandchips.bench.stage.WebFloor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** One till, asked on 64 connections as fast as it can, and then by customers who come at half that pace. */
public final class TillBench {

    private static final String TILL = "till";
    private static final String BARE = "bare handler, with Kafka";
    private static final String BARER = "bare handler, without Kafka";

    private TillBench() {}

    public static Measurement measurement() {
        return new Measurement(
                "till",
                "orders a second that one till takes",
                Measurement::tillsAndKitchen,
                List.of(
                        Goal.atLeast(0.7, TILL, BARE),
                        Goal.atLeast(0.55, TILL, BARER),
                        Goal.atMost(2, p99(TILL), p99(BARE))),
                TillBench::measure);
    }

    private static String p99(String who) {
        return who + ", p99";
    }

    private static String p50(String who) {
        return who + ", p50";
    }

    private static void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        stage.staff(PREPARER, 0);
        var till = stage.till();
        OwnTopics.create(stage, List.of(WebFloor.OUT));
        var gear = stage.gear();
        try (var bare = WebFloor.start(stage.folder(), gear, stage.state().address("kafka"), null);
                var barer = WebFloor.start(stage.folder(), gear, "", null)) {
            bare.awaitReady();
            barer.awaitReady();
            var turns = new Turns(stage, effort, figures);
            add(turns, stage, effort, TILL, till);
            add(turns, stage, effort, BARE, bare.address());
            add(turns, stage, effort, BARER, barer.address());
            turns.run();
            var half = figures.last(TILL) / 2;
            stage.placed(new OpenLoop(till).run(half, effort.aMoment())); // the customers find their pace, too
            for (var round = 0; round < effort.rounds(); round++) {
                latency(stage, BARE, bare.address(), half, effort, figures);
                latency(stage, TILL, till, half, effort, figures);
            }
        }
    }

    private static void add(Turns turns, Stage stage, Effort effort, String who, URI address) {
        turns.with(
                who,
                () -> place(stage, who, address, effort.aMoment()).perSecond(), // a cold till may turn some away
                () -> place(stage, who, address, effort.aWhile()).insistOnAll().perSecond());
    }

    private static Served place(Stage stage, String who, URI address, Duration time) throws Exception {
        var served = new ClosedLoop(address).run(time);
        if (who.equals(TILL)) {
            stage.placed(served);
        }
        return served;
    }

    /** Customers who come when they come may find the till busy for a moment: that is told, and no reason to begin again. */
    private static void latency(Stage stage, String who, URI address, double rate, Effort effort, Figures figures) {
        stage.says(String.format(Locale.ROOT, "%s, %,.0f orders a second", who, rate));
        var served = new OpenLoop(address).run(rate, effort.aWhile());
        if (who.equals(TILL)) {
            stage.placed(served);
        }
        figures.add(p50(who), Unit.MILLIS, served.millis(50));
        figures.add(p99(who), Unit.MILLIS, served.millis(99));
        served.turnedAway(who).ifPresent(figures::remark);
    }
}
