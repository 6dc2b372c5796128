package fishandchips.lessons.crashes;

import static java.util.Collections.nCopies;

import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.console.WrongUseException;
import fishandchips.contract.Topics;
import fishandchips.customers.till.OrderForm;
import fishandchips.customers.till.Receipt;
import fishandchips.customers.till.Tills;
import fishandchips.fleet.stations.StationKind;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.LogRecord;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A release of the accountant with a mistake, which is mended when the accountant has given up an order because of it. */
record FaultyRelease(Classroom room, Screen screen) {

    /** More than the rule allows. */
    private static final List<String> PARTY = nCopies(14, "cod and chips");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);

    void run() throws Exception {
        try (var _ = LedgerRule.put(room)) {
            screen.line(String.format(
                    Locale.ROOT,
                    "The accountant's database refuses orders above £%d now.",
                    LedgerRule.MOST_PENCE / 100));
            var receipt = placeOrder();
            screen.line("A party orders: " + receipt);
            var letter = await(receipt);
            screen.line("The accountant has tried some times, and given it up: " + letter.place());
        }
        screen.line("The mistake is mended: the database takes all orders again.");
    }

    private Receipt placeOrder() throws Exception {
        var there = room.shop().look().stations(StationKind.TILL);
        if (there.isEmpty()) {
            throw new WrongUseException("No till is open; open one with ./shop scale till=1.");
        }
        try (var tills = new Tills(there, 0, PAUSE)) {
            return tills.place(OrderForm.of(PARTY, false, null, List.of()));
        }
    }

    private LogRecord await(Receipt receipt) throws InterruptedException {
        var watch = new Stopwatch();
        while (!watch.isPast(PATIENCE)) {
            var letter = letter(receipt);
            if (letter.isPresent()) {
                return letter.get();
            }
            Thread.sleep(PAUSE);
        }
        throw new ShopFailedException(String.format(
                Locale.ROOT,
                "The accountant has not given up order %s within %d s; ./shop status says how it does.",
                receipt.orderId(),
                PATIENCE.toSeconds()));
    }

    private Optional<LogRecord> letter(Receipt receipt) {
        return new LettersSeen(room.since(Topics.ORDERS.deadLetters()))
                .givenUp(LedgerRule.NAME).stream()
                        .filter(each -> receipt.orderId().toString().equals(each.key()))
                        .findFirst();
    }
}
