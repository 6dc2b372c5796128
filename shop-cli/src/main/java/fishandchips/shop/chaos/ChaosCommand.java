package fishandchips.shop.chaos;

import fishandchips.chaos.fault.Fault;
import fishandchips.chaos.fault.FaultCatalog;
import fishandchips.chaos.random.RandomChaos;
import fishandchips.console.Screen;
import fishandchips.console.Span;
import fishandchips.console.Table;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.LocalAccess;
import fishandchips.fleet.open.OpenShop;
import fishandchips.shop.cashup.CashUpCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Breaks things. */
@Command(
        name = "chaos",
        description = {
            "Break something in the open shop on purpose, and watch that nothing is lost by it.",
            "A fault that has a duration ends after it, even when this command is killed.",
            "  ./shop chaos kill preparer-1",
            "  ./shop chaos cut till-kafka 10s",
            "With --random, faults are drawn from a seed while customers come, and everything is counted afterwards:",
            "exit code 0 says that every law holds."
        })
public final class ChaosCommand implements Callable<Integer> {

    private static final int MOST_PER_SECOND = 1_000;
    private static final int MOST_SEEDS = 1_000_000;

    private static final List<String> NOTES = List.of(
            "STATION is such as preparer-1, KIND such as preparer, BACKEND is kafka, redis or postgres, LINK such as till-kafka.",
            "What happens to links, crash and stuck need a shop that was opened with --breakable.",
            "Left out, since they need root: packets lost one by one, full disks, clocks that are wrong.");

    private final ShopFolder folder;
    private final Screen screen;

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "What to break, and where; --list shows all faults.")
    private List<String> words = List.of();

    @Option(names = "--list", description = "List what can be broken, and what it shows.")
    private boolean list;

    @Option(names = "--mend", description = "Undo all faults now.")
    private boolean mend;

    @Option(names = "--random", description = "Break one thing after the other, by chance.")
    private boolean random;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "10m",
            description = "How long, with --random (default: ${DEFAULT-VALUE}).")
    private String time = "";

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same number breaks the same things, with --random (default: another each time).")
    private @Nullable Long seed;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "20",
            description = "How many customers come in a second, with --random (default: ${DEFAULT-VALUE}).")
    private double rate;

    public ChaosCommand(ShopFolder folder, Screen screen) {
        this.folder = folder;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        if (random) {
            return breakByChance();
        }
        if (list) {
            screen.lines(listed());
        } else if (mend) {
            OpenShop.in(folder).undoFaults();
            screen.line("All is whole again.");
        } else if (words.isEmpty()) {
            throw new WrongUseException("What shall be broken? ./shop chaos --list shows all faults.");
        } else {
            breakIt(Fault.parse(String.join(" ", words)));
        }
        return 0;
    }

    private int breakByChance() throws Exception {
        if (!(rate > 0 && rate <= MOST_PER_SECOND)) {
            throw new WrongUseException(String.format(
                    Locale.ROOT,
                    "More than 0 and up to %d customers can come in a second, not %s.",
                    MOST_PER_SECOND,
                    rate));
        }
        var drawn = seed == null ? RandomGenerator.getDefault().nextInt(MOST_SEEDS) : seed;
        return new RandomChaos(drawn, Span.parse(time), rate)
                .run(folder, screen, new CashUpCommand(new LocalAccess(folder), folder, screen)::countAtRest);
    }

    private void breakIt(Fault fault) throws Exception {
        OpenShop.in(folder).startFault(fault.toString());
        screen.line(
                fault.time().isZero()
                        ? fault + ": done."
                        : "%s: begun; it is undone after %s.".formatted(fault, Span.text(fault.time())));
    }

    private static List<String> listed() {
        var table = new Table("FAULT", "WHAT HAPPENS", "WHAT IT SHOWS");
        FaultCatalog.all().forEach(form -> table.row(form.usage(), form.does(), form.shows()));
        var lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.addAll(NOTES);
        return lines;
    }
}
