package fishandchips.shop.chaos;

import fishandchips.shop.Screen;
import fishandchips.shop.Span;
import fishandchips.shop.Table;
import fishandchips.shop.WrongUseException;
import fishandchips.shop.chaos.fault.Fault;
import fishandchips.shop.chaos.fault.Repertoire;
import fishandchips.shop.place.Places;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Breaks things. */
@Command(
        name = "chaos",
        description = {
            "Break something in the open shop on purpose, and watch that nothing is lost by it.",
            "What is broken for a time is whole again when that is over, whatever becomes of this command.",
            "  ./shop chaos kill preparer-1",
            "  ./shop chaos cut till-kafka 10s"
        })
public final class ChaosCommand implements Callable<Integer> {

    private final Places places;
    private final Screen screen;

    @Parameters(
            paramLabel = "WORD",
            arity = "0..*",
            description = "What to break, and where; --list says what there is.")
    private List<String> words = List.of();

    @Option(names = "--list", description = "List what can be broken, and what it shows.")
    private boolean list;

    @Option(names = "--mend", description = "Undo now whatever is broken on purpose.")
    private boolean mend;

    public ChaosCommand(Places places, Screen screen) {
        this.places = places;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        if (list) {
            screen.lines(listed());
        } else if (mend) {
            places.chosen().mend();
            screen.line("All is whole again.");
        } else if (words.isEmpty()) {
            throw new WrongUseException("What shall be broken? ./shop chaos --list says what there is.");
        } else {
            breakIt(Fault.parse(String.join(" ", words)));
        }
        return 0;
    }

    private void breakIt(Fault fault) throws Exception {
        places.chosen().breakIt(fault);
        screen.line(
                fault.time().isZero()
                        ? fault + ": done."
                        : "%s: done; it is over in %s.".formatted(fault, Span.text(fault.time())));
    }

    private static List<String> listed() {
        var table = new Table("FAULT", "WHAT HAPPENS", "WHAT IT SHOWS");
        Repertoire.all().forEach(form -> table.row(form.usage(), form.does(), form.shows()));
        return table.lines();
    }
}
