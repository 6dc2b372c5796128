package fishandchips.shop.bench;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.Stopwatch;
import fishandchips.shop.bench.measure.Effort;
import fishandchips.shop.bench.measure.Measurement;
import fishandchips.shop.bench.report.Figures;
import fishandchips.shop.bench.report.Result;
import fishandchips.shop.bench.stage.Stage;
import fishandchips.shop.open.OpenSettings;
import fishandchips.shop.stations.Gear;
import java.util.Map;

/** Measures one thing after the other, each round in a fresh shop that is cashed up afterwards. */
final class Bench {

    /** Its stations are told that frying takes no time, and to take orders however many wait already. */
    static final Gear GEAR = Gear.SERVER.telling(Map.of(
            "SHOP_COOK_FRYING_TIME", "0ms",
            "SHOP_COOK_KEEP_COD", "0",
            "SHOP_COOK_KEEP_CHIPS", "0",
            "SHOP_TILL_KITCHEN_SHED_FROM", "1h",
            "SHOP_TILL_KITCHEN_FULL_AT", "2h"));

    private final ShopFolder folder;
    private final Effort effort;
    private final Screen screen;

    /**
     * A bench on which nothing was measured yet.
     *
     * @param folder of its own shops; what is there is forgotten
     */
    Bench(ShopFolder folder, Effort effort, Screen screen) {
        this.folder = folder;
        this.effort = effort;
        this.screen = screen;
    }

    /**
     * Measures something, round by round.
     *
     * @throws fishandchips.shop.bench.stage.VoidRoundException when a law did not hold after a round
     */
    Result measure(Measurement measurement) throws Exception {
        var figures = new Figures();
        for (var round = 1; round <= effort.rounds(); round++) {
            var watch = new Stopwatch();
            screen.line("%s, %s: round %d of %d"
                    .formatted(measurement.name(), measurement.about(), round, effort.rounds()));
            try (var stage = Stage.open(folder, measurement.settings(server()), screen)) {
                measurement.measure(stage, effort, figures);
                stage.cashUp();
            }
            screen.line("    after" + watch.column());
        }
        return figures.result(measurement.name(), measurement.goals());
    }

    /** Nothing of what makes the shop worth watching, such as that frying takes its time. */
    private static OpenSettings server() {
        return OpenSettings.onAnyPorts().in(GEAR);
    }
}
