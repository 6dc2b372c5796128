package fishandchips.bench.measure;

import static fishandchips.fleet.stations.StationKind.COOK;
import static fishandchips.fleet.stations.StationKind.PREPARER;

import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.stage.Shelf;
import fishandchips.bench.stage.Stage;
import fishandchips.fleet.open.OpenSettings;
import java.util.List;

/** As many preparers as the partitions can be shared out among evenly. It has no floor: it shows what more of them bring here. */
final class ScaleOutBench implements Measurement {

    private static final List<Integer> PREPARERS = List.of(1, 2, 3, 6);

    @Override
    public String name() {
        return "scale-out";
    }

    @Override
    public String about() {
        return "orders a second from placed to ready, by preparers";
    }

    @Override
    public List<Goal> goals() {
        return List.of();
    }

    @Override
    public OpenSettings settings(OpenSettings usual) {
        return Measurement.kitchen(usual);
    }

    @Override
    public void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        stage.staff(COOK, 0);
        for (var count : PREPARERS) {
            stage.staff(PREPARER, count);
            new Turns(stage, effort, figures)
                    .with("preparers: " + count, Draining.by(stage, "preparer"))
                    .run();
        }
    }
}
