package fishandchips.shop.deadletters;

import fishandchips.console.SafeText;
import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.contract.LogPlace;
import fishandchips.fleet.access.ShopAccess;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the dead letters, and settles them. */
@Command(
        name = "dead-letters",
        description = {
            "Show what stations could not use or gave up, and send it again or drop it.",
            "Without another word it lists the letters about which nothing was done yet.",
            "Those of Kafka Connect are shown only: no order waits for them."
        })
public final class DeadLettersCommand implements Callable<Integer> {

    private static final String LETTER = "LETTER";
    private static final String LIKE = "Where it lies, such as orders-dlt-3@17.";

    private final ShopAccess shop;
    private final Screen screen;

    public DeadLettersCommand(ShopAccess shop, Screen screen) {
        this.shop = shop;
        this.screen = screen;
    }

    /** What is done with the letters of an open shop. */
    private interface Work {
        void on(LetterBox box) throws Exception;
    }

    @Override
    public Integer call() throws Exception {
        return list();
    }

    @Command(name = "list", description = "List the letters about which nothing was done yet.")
    int list() throws Exception {
        return open(box -> screen.lines(LetterText.list(box.pile())));
    }

    @Command(name = "show", description = "Show a letter: where it came from, why it is here, and what it says.")
    int show(@Parameters(paramLabel = LETTER, description = LIKE) String letter) throws Exception {
        var where = place(letter);
        return open(box -> {
            var pile = box.pile();
            var found = pile.at(where);
            screen.lines(LetterText.show(pile, found, box.record(found)));
        });
    }

    @Command(
            name = "redrive",
            description = {
                "Send a letter's record again to the topic that it came from, as it was.",
                "An order is served once, however often its record comes."
            })
    int redrive(
            @Parameters(paramLabel = LETTER, arity = "0..1", description = LIKE) @Nullable String letter,
            @Option(names = "--all", description = "All letters about which nothing was done yet.") boolean all,
            @Option(names = "--again", description = "Also when something was done about it.") boolean again)
            throws Exception {
        if ((letter == null) != all || (all && again)) {
            throw new WrongUseException("Say which letter to send again, such as orders-dlt-3@17, or else --all.");
        }
        if (letter == null) {
            return settle(settling ->
                    screen.line(String.format(Locale.ROOT, "%d records are sent again.", settling.redriveAll())));
        }
        var where = place(letter);
        return settle(settling -> settling.redrive(where, again));
    }

    @Command(name = "drop", description = "Make an end of a letter, and do nothing else about it.")
    int drop(@Parameters(paramLabel = LETTER, description = LIKE) String letter) throws Exception {
        var where = place(letter);
        return settle(settling -> settling.drop(where));
    }

    /** Reads the place of a letter, and refuses a place in which there are none. */
    private static LogPlace place(String text) {
        var place = LogPlace.parse(text)
                .orElseThrow(() -> new WrongUseException(
                        "%s is no place of a letter; say it like orders-dlt-3@17.".formatted(SafeText.of(text))));
        if (!LetterBox.TOPICS.contains(place.topic())) {
            throw new WrongUseException("%s is no topic of dead letters; these are %s."
                    .formatted(place.topic(), String.join(", ", LetterBox.TOPICS)));
        }
        return place;
    }

    /** How letters are settled. */
    private interface Act {
        void by(Settling settling) throws Exception;
    }

    private int settle(Act act) throws Exception {
        shop.insistOnRightToChange();
        return open(box -> act.by(new Settling(box, screen, InstantSource.system())));
    }

    private int open(Work work) throws Exception {
        try (var box = new LetterBox(shop.kafka())) {
            work.on(box);
        }
        return 0;
    }
}
