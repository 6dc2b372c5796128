package fishandchips.bench.whole;

import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.stage.Shelf;
import fishandchips.bench.stage.Stage;
import fishandchips.fleet.stations.Gear;
import java.util.stream.Stream;

/**
 * The whole shop at once, in the bench's gear and then in the other one. Its floor is what the processors could do if the stations
 * cost together what each costs by itself.
 */
public final class WholeBench {

    private static final double ON_TWO_PROCESSORS = 4_000;
    private static final double UNTIL_IT_IS_MEASURED = 400;

    private double most = UNTIL_IT_IS_MEASURED;

    /** How many orders a second the whole shop bore when it was measured last. */
    public double most() {
        return most;
    }

    public Measurement measurement() {
        return new Measurement(
                "whole",
                "orders a second that the whole shop bears",
                Measurement::tillsAndKitchen,
                Gear.ALL.stream()
                        .flatMap(gear -> Stream.of(
                                Goal.atLeast(0.8, Whole.shop(gear.name()), Whole.sum(gear.name())),
                                new Goal(Whole.shop(gear.name()), null, Goal.Bound.AT_LEAST, ON_TWO_PROCESSORS)))
                        .toList(),
                this::measure);
    }

    private void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        var usual = stage.gear();
        most = new Whole(stage, effort, figures, usual.name()).measure();
        for (var other : Gear.ALL) {
            if (!other.name().equals(usual.name())) {
                stage.says("the same in the gear of a " + other.name());
                stage.reopen(other);
                new Whole(stage, effort, figures, other.name()).measure();
            }
        }
    }
}
