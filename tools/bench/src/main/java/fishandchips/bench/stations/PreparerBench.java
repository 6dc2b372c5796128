package fishandchips.bench.stations;

import static fishandchips.fleet.stations.StationKind.COOK;
import static fishandchips.fleet.stations.StationKind.PREPARER;

import fishandchips.bench.floor.FloorProgram;
import fishandchips.bench.measure.Draining;
import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.measure.Turns;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.stage.FloorProcess;
import fishandchips.bench.stage.Shelf;
import fishandchips.bench.stage.Stage;
import fishandchips.contract.ShopNames;
import java.util.List;

/** One preparer and two work off a backlog of placed orders, from a full cabinet. */
public final class PreparerBench {

    private static final String ONE = "one preparer";
    private static final String TWO = "two preparers";
    private static final String HAND_WRITTEN = "hand-written loop";
    private static final String COPY = "bare copy";
    private static final String NAIVE = "naive preparer";

    private PreparerBench() {}

    public static Measurement measurement() {
        return new Measurement(
                ShopNames.PREPARER,
                "orders a second from placed to ready",
                Measurement::kitchen,
                List.of(
                        Goal.atLeast(1, ONE, HAND_WRITTEN),
                        Goal.atLeast(0.55, TWO, COPY),
                        Goal.atLeast(30, ONE, NAIVE),
                        Goal.atLeast(45, TWO, NAIVE)),
                PreparerBench::measure);
    }

    private static void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        stage.staff(COOK, 0);
        var preparers = Draining.by(stage, ShopNames.PREPARER);
        try (var handWritten = FloorProcess.start(stage, FloorProgram.HAND_WRITTEN);
                var naive = FloorProcess.start(stage, FloorProgram.NAIVE_PREPARER)) {
            new Turns(stage, effort, figures)
                    .with(ONE, preparers)
                    .with(HAND_WRITTEN, handWritten)
                    .withNaive(NAIVE, naive)
                    .run();
        }
        stage.staff(PREPARER, 2);
        try (var copy = FloorProcess.start(stage, FloorProgram.COPY)) {
            new Turns(stage, effort, figures)
                    .with(TWO, preparers)
                    .with(COPY, copy)
                    .run();
        }
    }
}
