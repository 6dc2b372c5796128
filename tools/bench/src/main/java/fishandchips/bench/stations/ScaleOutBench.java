package fishandchips.bench.stations;

import static fishandchips.fleet.stations.StationKind.COOK;
import static fishandchips.fleet.stations.StationKind.PREPARER;

import fishandchips.bench.measure.Draining;
import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.measure.Turns;
import fishandchips.bench.report.Figures;
import fishandchips.bench.stage.Shelf;
import fishandchips.bench.stage.Stage;
import fishandchips.contract.ShopNames;
import java.util.List;

/** As many preparers as the partitions can be shared out among evenly. It has no floor: it shows what more of them bring here. */
public final class ScaleOutBench {

    private static final List<Integer> PREPARERS = List.of(1, 2, 3, 6);

    private ScaleOutBench() {}

    public static Measurement measurement() {
        return new Measurement(
                "scale-out",
                "orders a second from placed to ready, by preparers",
                Measurement::kitchen,
                List.of(),
                ScaleOutBench::measure);
    }

    private static void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        stage.staff(COOK, 0);
        for (var count : PREPARERS) {
            stage.staff(PREPARER, count);
            new Turns(stage, effort, figures)
                    .with("preparers: " + count, Draining.by(stage, ShopNames.PREPARER))
                    .run();
        }
    }
}
