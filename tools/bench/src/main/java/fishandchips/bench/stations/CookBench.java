package fishandchips.bench.stations;

import static fishandchips.fleet.stations.StationKind.COOK;
import static fishandchips.fleet.stations.StationKind.PREPARER;

import fishandchips.bench.floor.FloorProgram;
import fishandchips.bench.measure.Draining;
import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.measure.Turns;
import fishandchips.bench.orders.LastRecords;
import fishandchips.bench.orders.OrderGenerator;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.report.Unit;
import fishandchips.bench.stage.FloorProcess;
import fishandchips.bench.stage.Stage;
import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topics;
import java.util.List;

/** A cook works off a backlog of cook-requests, which a preparer has left. */
public final class CookBench {

    private static final String COOK_ALONE = ShopNames.COOK;
    private static final String COPY = "bare copy";

    /** What lies there cannot be put there again: so long it takes at least until it gets no faster. */
    private static final int WARM_UPS = 3;

    private CookBench() {}

    public static Measurement measurement() {
        return new Measurement(
                ShopNames.COOK,
                "cook-requests a second that one cook sees to",
                usual -> Measurement.kitchen(usual).with(COOK, 0),
                List.of(Goal.atLeast(0.4, COOK_ALONE, COPY)),
                CookBench::measure);
    }

    /** Only the cook is there by then: nobody prepares what it has cooked before the shop is cashed up. */
    private static void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        stage.says("a preparer without a cook");
        var warmUp = WARM_UPS * effort.aFew();
        Draining.by(stage, ShopNames.PREPARER)
                .run(OrderGenerator.ofPlaice(), warmUp + effort.rounds() * effort.orders());
        stage.staff(PREPARER, 0);
        var ends = LastRecords.ends(stage.kafka(), Topics.COOK_REQUESTS.name());
        stage.says(COOK_ALONE);
        stage.staff(COOK, 1);
        stage.drain()
                .lying(ends, ConsumerGroup.COOK.name(), warmUp, effort.rounds())
                .forEach(pace -> figures.add(COOK_ALONE, Unit.PER_SECOND, pace));
        try (var copy = FloorProcess.start(stage, FloorProgram.COPY)) {
            new Turns(stage, effort, figures).with(COPY, copy).run();
        }
    }
}
