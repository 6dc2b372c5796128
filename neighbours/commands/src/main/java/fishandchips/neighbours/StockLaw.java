package fishandchips.neighbours;

import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.law.Anomaly;
import fishandchips.audit.law.Breach;
import fishandchips.audit.law.Law;
import fishandchips.audit.law.Verdict;
import fishandchips.audit.law.Verdict.Status;
import fishandchips.audit.reading.BackRoom;
import fishandchips.audit.trail.Step;
import fishandchips.audit.trail.Trails;
import fishandchips.contract.Ingredient;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.Topics;
import fishandchips.neighbours.StockEvidence.PurchaseId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The stock is what was there at the beginning and what was delivered, less the recipes of all that was fried by the log; the stockist has sold as many
 * portions as are ready; and each purchase that it has sent is on its topic.
 *
 * <p>The cash-up waits for the core only, so at rest this law waits a few seconds for the stockist.
 */
final class StockLaw implements Law {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);

    /** Behind those of every shop. */
    private static final int NUMBER = Law.all(false).size() + 1;

    private static final String NAME = "stock";

    private final Reader reader;
    private final Duration patience;

    /** Reads the present state; empty when no stockist has been open yet. */
    @FunctionalInterface
    interface Reader {
        Optional<StockEvidence> read() throws SQLException;
    }

    StockLaw(BackRoom backRoom) {
        this(() -> StockEvidence.read(backRoom), PATIENCE);
    }

    StockLaw(Reader reader, Duration patience) {
        this.reader = reader;
        this.patience = patience;
    }

    @Override
    public Verdict judge(Evidence evidence) {
        try {
            var isWhole = evidence.log().isWhole(Topics.ORDERS, Topics.SHELF, Topics.READY);
            var stock = evidence.atRest() && isWhole ? atRest() : reader.read();
            return stock.isEmpty()
                    ? open("no stockist has been open yet")
                    : judge(stock.get(), evidence.trails(), evidence.atRest() && isWhole);
        } catch (SQLException e) {
            return open("PostgreSQL does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return open("the cash-up was interrupted");
        }
    }

    private Optional<StockEvidence> atRest() throws SQLException, InterruptedException {
        var givesUp = System.nanoTime() + patience.toNanos();
        var stock = reader.read();
        while (stock.isPresent() && !isUpToDate(stock.get()) && System.nanoTime() < givesUp) {
            Thread.sleep(LOOKS_EVERY);
            stock = reader.read();
        }
        return stock;
    }

    private static boolean isUpToDate(StockEvidence stock) {
        return stock.unread() == 0 && stock.books().purchases().stream().allMatch(StockBooks.Booking::sent);
    }

    private static Verdict open(String why) {
        return new Verdict(NUMBER, NAME, Status.OPEN, List.of(why), 0, List.of());
    }

    private static Verdict judge(StockEvidence stock, Trails trails, boolean isAtRest) {
        var figures = new ArrayList<String>();
        var breaches = new ArrayList<Breach>();
        var told = Told.by(trails);
        var isCounted = isAtRest && stock.unread() == 0;
        for (var ingredient : Ingredient.values()) {
            var sum = Sum.of(ingredient, stock.books(), told);
            figures.add(sum.figure());
            if (isCounted && !sum.isRight()) {
                breaches.add(wrong(sum.fault()));
            }
        }
        if (isCounted) {
            for (var portion : Kitchen.FIRST.portions()) {
                compare("fried", portion, stock.books().fried(), told.fried(), breaches);
                compare("sold", portion, stock.books().sold(), told.sold(), breaches);
            }
        }
        judgePurchases(stock, figures, breaches);
        if (stock.unread() > 0) {
            figures.add(String.format(Locale.ROOT, "the stockist has not counted %d records yet", stock.unread()));
        }
        var isComplete = isAtRest && isUpToDate(stock);
        var status = breaches.isEmpty() ? isComplete ? Status.HOLDS : Status.OPEN : Status.BROKEN;
        return new Verdict(NUMBER, NAME, status, figures, breaches.size(), breaches);
    }

    /** The expected amount of an ingredient beside the amount in the books. */
    private record Sum(Ingredient ingredient, StockBooks.Level level, long delivered, long fried) {

        static Sum of(Ingredient ingredient, StockBooks books, Told told) {
            return new Sum(
                    ingredient,
                    books.stock().getOrDefault(ingredient, new StockBooks.Level(0, 0)),
                    books.delivered(ingredient),
                    told.fried().getOrDefault(ingredient.portion(), 0L));
        }

        boolean isRight() {
            return level.amount() == expected();
        }

        private long expected() {
            return level.opening() + delivered - used();
        }

        private long used() {
            return ingredient.perPortions(fried);
        }

        String figure() {
            return String.format(
                    Locale.ROOT,
                    "%s: %d %s = %d + %d delivered - %d for %d fried %s",
                    ingredient.label(),
                    level.amount(),
                    ingredient.unit(),
                    level.opening(),
                    delivered,
                    used(),
                    fried,
                    ingredient.portion().label());
        }

        String fault() {
            return String.format(
                    Locale.ROOT,
                    "there are %d %s of %s by the stock, and %d by the log",
                    level.amount(),
                    ingredient.unit(),
                    ingredient.label(),
                    expected());
        }
    }

    /** What the log tells: how many of each portion were fried and sold. Each record counts, as it does for the stockist. */
    private record Told(Map<Portion, Long> fried, Map<Portion, Long> sold) {

        static Told by(Trails trails) {
            var told = new Told(new EnumMap<>(Portion.class), new EnumMap<>(Portion.class));
            for (var trail : trails.all()) {
                add(told.fried, trail.portionsOfAll(Step.COOKED));
                add(told.sold, trail.portionsOfAll(Step.READY).from(Kitchen.FIRST));
            }
            for (var portion : Kitchen.FIRST.portions()) {
                told.fried.merge(portion, trails.filledOntoTheShelf(portion), Long::sum);
            }
            return told;
        }

        private static void add(Map<Portion, Long> counts, Portions portions) {
            portions.asMap().forEach((portion, count) -> counts.merge(portion, (long) count, Long::sum));
        }
    }

    private static void compare(
            String what, Portion portion, Map<Portion, Long> counted, Map<Portion, Long> told, List<Breach> breaches) {
        var here = counted.getOrDefault(portion, 0L);
        var there = told.getOrDefault(portion, 0L);
        if (!here.equals(there)) {
            breaches.add(wrong(String.format(
                    Locale.ROOT,
                    "the stockist counts %d %s %s, and the log tells of %d",
                    here,
                    what,
                    portion.label(),
                    there)));
        }
    }

    private static Breach wrong(String what) {
        return new Breach(Anomaly.WRONG_TOTAL, null, null, what);
    }

    /** The topic is read after the table: it may have more. */
    private static void judgePurchases(StockEvidence stock, List<String> figures, List<Breach> breaches) {
        var onTheTopic = stock.written().stream().map(PurchaseId::of).collect(Collectors.toSet());
        figures.add(String.format(
                Locale.ROOT,
                "purchases entered %d, on the topic %d, written again %d",
                stock.books().purchases().size(),
                onTheTopic.size(),
                stock.written().size() - onTheTopic.size()));
        for (var entry : stock.books().purchases()) {
            if (stock.isWhole() && entry.sent() && !onTheTopic.contains(PurchaseId.of(entry.purchase()))) {
                breaches.add(new Breach(
                        Anomaly.LOST,
                        null,
                        null,
                        String.format(
                                Locale.ROOT,
                                "purchase %d of %s was sent, and is not on the topic",
                                entry.purchase().number(),
                                entry.purchase().ingredient().label())));
            }
        }
    }
}
