package fishandchips.bench.whole;

import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.report.Goal.Bound;
import fishandchips.bench.report.Unit;
import fishandchips.bench.stage.Stage;
import fishandchips.bench.stage.WebFloor;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shop is opened that was open before, with the flags of {@code ./shop open}. */
public final class OpeningBench {

    private static final String SHOP = "open, until all are ready";
    private static final String EMPTY = "as many empty web applications at once";

    private OpeningBench() {}

    public static Measurement measurement() {
        return new Measurement(
                "opening",
                "how long it takes to open the shop again",
                usual -> usual.with(StationKind.BOARD, 1)
                        .in(Gear.LAPTOP.telling(usual.gear().settings())),
                List.of(Goal.atMost(1.5, SHOP, EMPTY), new Goal(SHOP, null, Bound.AT_MOST, 10)),
                OpeningBench::measure);
    }

    private static void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        for (var round = 0; round < effort.rounds(); round++) {
            stage.says("closing, to open it again");
            figures.add(SHOP, Unit.SECONDS, stage.reopen().toNanos() / 1e9);
        }
        stage.says("empty web applications, once they are trained");
        stage.closeShop();
        var learnt = WebFloor.train(stage.folder(), stage.gear());
        if (learnt == null) {
            figures.remark(
                    "The empty web applications had no AOT cache: run from classes rather than jars, none is made.");
        }
        for (var round = 0; round < effort.rounds(); round++) {
            figures.add(EMPTY, Unit.SECONDS, startTogether(stage, learnt) / 1e9);
        }
        stage.reopen();
    }

    /** In nanoseconds. */
    private static double startTogether(Stage stage, @Nullable Path learnt) throws Exception {
        var applications = new ArrayList<WebFloor>();
        var watch = new Stopwatch();
        try {
            for (var _ : StationKind.CORE) { // one of each is open
                applications.add(WebFloor.start(stage.folder(), stage.gear(), "", learnt));
            }
            for (var each : applications) {
                each.awaitReady();
            }
            return watch.elapsed().toNanos();
        } finally {
            applications.forEach(WebFloor::close);
        }
    }
}
