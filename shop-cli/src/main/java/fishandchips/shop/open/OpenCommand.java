package fishandchips.shop.open;

import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.customers.till.OrderBurst;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.OpenShop;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.supervisor.LogLimit;
import fishandchips.fleet.supervisor.ShopProcesses;
import fishandchips.fleet.supervisor.Supervisor;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens the shop. */
@Command(
        name = "open",
        description = {
            "Open the shop: start Kafka, Redis and PostgreSQL, then the stations, and wait until all are ready.",
            "Ctrl-C closes it again. What happened in it is still known when it is opened the next time.",
            "The option of an optional module also adds it to a shop that is open."
        })
public final class OpenCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss ", Locale.ROOT);

    /** What may be said besides the modules that an open shop shall get. */
    private static final List<String> OF_AN_OPEN_SHOP = List.of("--move-ports", "--detach", "--verbose");

    private final ShopFolder folder;
    private final Screen screen;
    private final Clock clock = Clock.system(ZoneId.systemDefault());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ShopOptions options = new ShopOptions();

    @Option(names = "--detach", description = "Return when the shop is open, and leave it open until ./shop close.")
    private boolean detach;

    @Option(names = "--keep", hidden = true, description = "Be the process that keeps the shop open.")
    private boolean keep;

    public OpenCommand(ShopFolder folder, Screen screen) {
        this.folder = folder;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var modules = modules();
        var settings = options.settings(modules);
        var name = options.name(folder);
        if (keep) {
            return keep(settings);
        }
        var processes = new ShopProcesses(folder, screen);
        if (!modules.isEmpty() && OpenShop.find(folder).isPresent()) {
            refuseOptionsOfAClosedShop(modules);
            processes.add(modules, options.movePorts());
            return 0;
        }
        var command =
                new ArrayList<>(List.of(spec.root().userObject().getClass().getName()));
        command.addAll(spec.root().commandLine().getParseResult().originalArgs());
        processes.open(name, command, detach);
        return 0;
    }

    private List<OptionalModule> modules() {
        var parsed = spec.commandLine().getParseResult();
        return OptionalModule.all().stream()
                .filter(module -> parsed.hasMatchedOption("--" + module.name()))
                .toList();
    }

    private void refuseOptionsOfAClosedShop(List<OptionalModule> modules) {
        var names = modules.stream().map(module -> "--" + module.name());
        var allowed = Stream.concat(names, OF_AN_OPEN_SHOP.stream()).toList();
        var others = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(option -> !allowed.contains(option))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            throw new WrongUseException(
                    "The shop in %s is open already: leave out %s, or close the shop first with ./shop close."
                            .formatted(folder.home(), String.join(" and ", others)));
        }
    }

    private int keep(OpenSettings settings) throws Exception {
        var shop = new Shop(folder, settings, this::write);
        var supervisor = new Supervisor(shop, OrderBurst::place);
        if (!detach) {
            supervisor.closeAtEndOf(System.in);
        }
        try (var _ = LogLimit.of(folder.logs())) {
            return supervisor.run();
        }
    }

    private synchronized void write(String line) {
        screen.line(LocalTime.now(clock).format(TIME_OF_DAY) + line);
    }
}
