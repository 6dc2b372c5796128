package fishandchips.bench.stations;

import static fishandchips.fleet.stations.StationKind.COOK;
import static fishandchips.fleet.stations.StationKind.DELIVERY;
import static fishandchips.fleet.stations.StationKind.PREPARER;
import static fishandchips.fleet.stations.StationKind.TILL;

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

/** The accountant enters a backlog of orders in the ledger. */
public final class LedgerBench {

    private static final String ACCOUNTANT = ShopNames.ACCOUNTANT;
    private static final String ROWS = "batches of the same rows";
    private static final String NAIVE = "a commit for each row";

    private LedgerBench() {}

    public static Measurement measurement() {
        return new Measurement(
                "ledger",
                "orders a second that one accountant enters",
                usual -> usual.with(TILL, 0).with(DELIVERY, 0),
                List.of(Goal.atLeast(0.7, ACCOUNTANT, ROWS), Goal.atLeast(25, ACCOUNTANT, NAIVE)),
                LedgerBench::measure);
    }

    private static void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        stage.staff(COOK, 0);
        stage.staff(PREPARER, 0);
        try (var rows = FloorProcess.start(stage, FloorProgram.ROWS);
                var naive = FloorProcess.start(stage, FloorProgram.NAIVE_LEDGER)) {
            new Turns(stage, effort, figures)
                    .with(ACCOUNTANT, Draining.by(stage, ShopNames.ACCOUNTANT))
                    .with(ROWS, rows)
                    .withNaive(NAIVE, naive)
                    .run();
        }
    }
}
