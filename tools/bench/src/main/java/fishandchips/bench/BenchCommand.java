package fishandchips.bench;

import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.report.BenchReport;
import fishandchips.bench.report.Result;
import fishandchips.bench.usage.Profile;
import fishandchips.console.Interruption;
import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.shop.ShopCommand;
import fishandchips.shop.open.PrepareCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the shop. */
@Command(
        name = "bench",
        description = {
            "Measure how fast a shop is, beside the least that has to be done for the same, in the same run.",
            "It opens shops of its own, one after the other, and leaves the open one alone; let nothing else run.",
            "  ./shop bench --quick",
            "  ./shop bench --only preparer --orders 200000",
            "  ./shop bench --only latency --with connect",
            "After each measurement everything is counted from the outside: exit code 1 says that a law did not hold, and that",
            "what was measured is void."
        })
public final class BenchCommand implements Callable<Integer> {

    private static final int ROUNDS = 3;
    private static final int ORDERS = 100_000;
    private static final int FEW_ORDERS = 20_000;
    private static final int LEAST_SECONDS = 5;

    private final ShopFolder folder;
    private final Screen screen;

    @Option(names = "--quick", description = "Only look: few orders, one round, the most important measurements.")
    private boolean quick;

    @Option(names = "--only", paramLabel = "NAME", description = "Measure one thing only.")
    private @Nullable String only;

    @Option(
            names = "--profile",
            paramLabel = "STATION",
            description =
                    "Have Java's flight recorder watch a kind of station; jfr view shows where it spends its time.")
    private @Nullable String profiled;

    @Option(
            names = "--orders",
            paramLabel = "N",
            description = "How many orders a backlog has (default: 100000, and 20000 with --quick).")
    private @Nullable Integer orders;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each is measured (default: 3, and 1 with --quick).")
    private @Nullable Integer rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long pressure offers each load (default: 60, and 10 with --quick).")
    private @Nullable Integer seconds;

    @Option(
            names = "--gear",
            paramLabel = "NAME",
            defaultValue = "laptop",
            description =
                    "The flags of the Java processes: laptop, as ./shop open has them, or server, for the most orders a second (default: ${DEFAULT-VALUE}).")
    private String gearName = "";

    @Option(
            names = "--with",
            paramLabel = "MODULE",
            description = "Open each shop with an optional module, such as connect; may be repeated.")
    private List<String> moduleNames = List.of();

    public BenchCommand(ShopFolder folder, Screen screen) {
        this.folder = folder;
        this.screen = screen;
    }

    /** The command line of the shop, with this command. */
    static void main(String[] arguments) {
        ShopCommand.run(arguments, (folder, screen) -> new Object[] {new BenchCommand(folder, screen)});
    }

    @Override
    public Integer call() throws Exception {
        var profile = profiled == null
                ? null
                : new Profile(StationKind.named(profiled), folder.home().resolve("bench", "profile"));
        var gear = Gear.named(gearName);
        var effort = effort();
        var wanted = wanted();
        var modules = OptionalModule.named(moduleNames);
        new PrepareCommand(folder, screen).call();
        var watch = new Stopwatch();
        var bench = new Bench(folder, modules, gear, effort, profile, screen);
        var publication = new Publication(folder);
        var circumstances = Machine.circumstances(effort, bench.gear(), moduleNames);
        var results = new ArrayList<Result>();
        for (var measurement : wanted) {
            measure(measurement, bench).ifPresent(results::add);
            publication.write(new BenchReport(circumstances, results)); // as it is, should the next one never end
        }
        var report = new BenchReport(circumstances, results);
        screen.line("");
        screen.lines(report.lines());
        screen.line("");
        screen.line("It took %s.".formatted(watch.text()));
        publish(report, gear, publication);
        if (profile != null) {
            profile.recordings().forEach(file -> screen.line("Look into the recording: jfr view hot-methods " + file));
        }
        return results.size() == wanted.size() ? 0 : 1;
    }

    /** When it is interrupted, what it has opened is closed. What fails is said, and has no result. */
    private Optional<Result> measure(Measurement measurement, Bench bench) throws Exception {
        var here = Thread.currentThread();
        try (var _ = new Interruption(here::interrupt)) {
            return Optional.of(bench.measure(measurement));
        } catch (ShopFailedException failure) {
            screen.line("    %s: nothing was measured. %s".formatted(measurement.name(), failure.getMessage()));
            return Optional.empty();
        }
    }

    /** Only what was measured with all effort, and in the shop that people open by default, belongs among the documents. */
    private void publish(BenchReport report, Gear gear, Publication publication) throws IOException {
        var isUsual = !quick && gear.equals(Gear.LAPTOP) && moduleNames.isEmpty();
        for (var result : report.results()) {
            var page = Measurements.named(result.name()).page();
            if (isUsual && page != null) {
                publication.publish(result, report.circumstances(), page);
                screen.line("Written to docs/%s.".formatted(page));
            }
        }
        if (isUsual && report.results().size() == Measurements.all().size()) {
            publication.publish(report);
            screen.line("Written to %s and docs/benchmarks.md.".formatted(publication.json()));
        } else {
            screen.line(
                    "Written to %s and, as a page, beside it. It is not the whole bench, and so docs/benchmarks.md is as it was."
                            .formatted(publication.json()));
        }
    }

    private List<Measurement> wanted() {
        if (only != null) {
            return List.of(Measurements.named(only));
        }
        if (profiled != null) {
            return List.of(Measurements.of(StationKind.named(profiled)));
        }
        return quick ? Measurements.mostImportant() : Measurements.all();
    }

    private Effort effort() {
        var effort = new Effort(
                quick, orElse(rounds, quick ? 1 : ROUNDS), orElse(orders, quick ? FEW_ORDERS : ORDERS), seconds);
        if (effort.rounds() < 1 || effort.orders() < 100 || effort.load().toSeconds() < LEAST_SECONDS) {
            throw new WrongUseException("The bench wants at least one round, 100 orders, and 5 seconds for each load.");
        }
        return effort;
    }

    private static int orElse(@Nullable Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }
}
