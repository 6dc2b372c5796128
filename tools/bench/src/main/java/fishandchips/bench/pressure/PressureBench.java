package fishandchips.bench.pressure;

import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.report.Figures;
import fishandchips.bench.stage.Stage;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.Locale;

/**
 * More customers come than the shop can serve. It is the shop of {@code ./shop open}, with the same flags and settings, and
 * its cabinet is empty at first. None of the customers comes again.
 */
public final class PressureBench {

    private PressureBench() {}

    public static Measurement measurement() {
        return new Measurement(
                "pressure",
                "what the shop of ./shop open does when more customers come than it can serve",
                usual -> usual.with(StationKind.BOARD, 1).in(Gear.LAPTOP),
                List.of(), // its goals are added when it measures: with little effort, it does not measure everything
                PressureBench::measure,
                "overload.md");
    }

    private static void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        var results = new PressureResults(figures);
        var run = new PressureRun(stage, effort.load(), results);
        results.remark(String.format(
                Locale.ROOT, "Each load was offered for %d s.", effort.load().toSeconds()));
        run.justOpened();
        var capacity = run.capacity();
        run.warm(Series.WARM, capacity);
        if (!effort.quick()) {
            run.warm(Series.WARM_BUSY, capacity);
            run.cold(Series.COLD, capacity);
            run.cold(Series.COLD_BUSY, capacity);
            run.onASlowMachine();
        }
        results.sumUp(stage.folder().home().resolve("overload.svg"));
    }
}
