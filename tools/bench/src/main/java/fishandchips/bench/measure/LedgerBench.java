package fishandchips.bench.measure;

import static fishandchips.fleet.stations.StationKind.COOK;
import static fishandchips.fleet.stations.StationKind.DELIVERY;
import static fishandchips.fleet.stations.StationKind.PREPARER;
import static fishandchips.fleet.stations.StationKind.TILL;

import fishandchips.bench.floor.FloorProgram;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.stage.FloorProcess;
import fishandchips.bench.stage.Shelf;
import fishandchips.bench.stage.Stage;
import fishandchips.fleet.open.OpenSettings;
import java.util.List;

/** The accountant enters a backlog of orders in the ledger. */
final class LedgerBench implements Measurement {

    private static final String ACCOUNTANT = "accountant";
    private static final String ROWS = "batches of the same rows";
    private static final String NAIVE = "a commit for each row";

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String about() {
        return "orders a second that one accountant enters";
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atLeast(0.7, ACCOUNTANT, ROWS), Goal.atLeast(25, ACCOUNTANT, NAIVE));
    }

    @Override
    public OpenSettings settings(OpenSettings usual) {
        return usual.with(TILL, 0).with(DELIVERY, 0);
    }

    @Override
    public void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        stage.staff(COOK, 0);
        stage.staff(PREPARER, 0);
        try (var rows = FloorProcess.start(stage, FloorProgram.ROWS);
                var naive = FloorProcess.start(stage, FloorProgram.NAIVE_LEDGER)) {
            new Turns(stage, effort, figures)
                    .with(ACCOUNTANT, Draining.by(stage, "accountant"))
                    .with(ROWS, rows)
                    .withNaive(NAIVE, naive)
                    .run();
        }
    }
}
