package fishandchips.bench;

import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Result;
import fishandchips.bench.stage.Stage;
import fishandchips.bench.usage.Profile;
import fishandchips.console.Screen;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.OptionalModule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures one thing after the other, each round in a fresh shop that is cashed up afterwards. */
final class Bench {

    /** Nothing of what makes the shop worth watching: frying takes no time, and a till takes orders however many wait. */
    private static final Map<String, String> SETTINGS = Map.of(
            "SHOP_COOK_FRYING_TIME", "0ms",
            "SHOP_COOK_KEEP_COD", "0",
            "SHOP_COOK_KEEP_CHIPS", "0",
            "SHOP_TILL_PERMITS", "1000",
            "SHOP_TILL_KITCHEN_SHED_FROM", "1h",
            "SHOP_TILL_KITCHEN_FULL_AT", "2h");

    private final ShopFolder folder;
    private final List<OptionalModule> modules;
    private final Gear gear;
    private final Effort effort;
    private final @Nullable Profile profile;
    private final Screen screen;

    /**
     * A bench on which nothing was measured yet.
     *
     * @param folder of the open shop, which is left alone
     * @param modules optional modules that each shop is open with
     * @param gear what shops and floors are run with
     * @param profile who watches the stations; null for nobody
     */
    Bench(
            ShopFolder folder,
            List<OptionalModule> modules,
            Gear gear,
            Effort effort,
            @Nullable Profile profile,
            Screen screen) {
        this.folder = folder;
        this.modules = List.copyOf(modules);
        this.gear = gear.telling(SETTINGS);
        this.effort = effort;
        this.profile = profile;
        this.screen = screen;
    }

    /**
     * Measures something in a fresh shop, and cashes it up.
     *
     * @throws fishandchips.console.ShopFailedException when a law did not hold after it: the figures are void
     */
    Result measure(Measurement measurement) throws Exception {
        var figures = new Figures();
        var watch = new Stopwatch();
        screen.line("%s, %s".formatted(measurement.name(), measurement.about()));
        var settings = measurement.settings().apply(OpenSettings.onAnyPorts().in(gear));
        for (var module : modules) {
            settings = settings.with(module);
        }
        try (var stage = Stage.open(ownFolder(), settings, profile, screen)) {
            measurement.run().measure(stage, effort, figures);
            stage.cashUp();
        }
        screen.line("    after " + watch.text());
        return figures.result(measurement.name(), measurement.goals());
    }

    /** Its shops are others than the open one, with the same programs. */
    private ShopFolder ownFolder() {
        return new ShopFolder(folder.root(), folder.home().resolve("bench"), folder.stations());
    }

    /** What its shops and floors are run with. */
    Gear gear() {
        return gear;
    }
}
