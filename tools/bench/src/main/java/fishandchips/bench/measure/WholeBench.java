package fishandchips.bench.measure;

import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.stage.Shelf;
import fishandchips.bench.stage.Stage;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.stations.Gear;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole shop at once, in the bench's gear and then in the other one. Its floor is what the processors could do if the stations
 * cost together what each costs by itself.
 */
final class WholeBench implements Measurement {

    private static final double ON_TWO_PROCESSORS = 4_000;
    private static final double UNTIL_IT_IS_MEASURED = 400;

    private double most = UNTIL_IT_IS_MEASURED;

    /** How many orders a second the whole shop bore when it was measured last. */
    double most() {
        return most;
    }

    @Override
    public String name() {
        return "whole";
    }

    @Override
    public String about() {
        return "orders a second that the whole shop bears";
    }

    @Override
    public List<Goal> goals() {
        return Gear.ALL.stream()
                .flatMap(gear -> Stream.of(
                        Goal.atLeast(0.8, Whole.shop(gear.name()), Whole.sum(gear.name())),
                        new Goal(Whole.shop(gear.name()), null, Goal.Bound.AT_LEAST, ON_TWO_PROCESSORS)))
                .toList();
    }

    @Override
    public OpenSettings settings(OpenSettings usual) {
        return Measurement.tillsAndKitchen(usual);
    }

    @Override
    public void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        Shelf.fill(stage);
        var usual = stage.settings().gear();
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
