package fishandchips.neighbours;

import static fishandchips.contract.Ingredient.COD;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.audit.evidence.Account;
import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.evidence.Evidence.Cabinet;
import fishandchips.audit.evidence.LogState;
import fishandchips.audit.evidence.Term;
import fishandchips.audit.law.Breach;
import fishandchips.audit.law.Verdict;
import fishandchips.audit.law.Verdict.Status;
import fishandchips.audit.trail.Trails;
import fishandchips.contract.Channel;
import fishandchips.contract.Meal;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.Purchase;
import fishandchips.neighbours.StockBooks.Booking;
import fishandchips.neighbours.StockBooks.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link StockLaw}: an order of 2 cod is fried and ready, and 8 more are fried for the shelf. */
class StockLawTests {

    private static final Instant NOW = Instant.parse("2026-11-21T18:30:00Z");
    private static final LogState AT_REST = new LogState(List.of(), List.of(), List.of(), true, Map.of(), 0);
    private static final LogState MOVING = new LogState(List.of(), List.of(), List.of(), false, Map.of(), 0);
    private static final LogState OLD = new LogState(List.of(), List.of(), List.of(), true, Map.of("shelf", 1L), 0);

    private static final Purchase BOX = new Purchase(COD, 1, 2, 60, NOW, NOW);
    private static final Purchase NEXT = new Purchase(COD, 2, 1, 60, NOW, NOW);

    private static Evidence evidence(LogState log) {
        var trails = new Trails();
        var order = new Order(
                UUID.fromString("0199f3a0-5b7e-7c1d-9a42-3f5d8e6b1c2a"),
                "F42",
                "till-1",
                Channel.TILL,
                List.of(Meal.of(Portion.COD, Portion.COD)),
                List.of(),
                null,
                false,
                1_100,
                NOW);
        trails.see(new OrderCooked(order, Portions.of(Portion.COD, 2), NOW), 0, 0);
        trails.see(new OrderReady(order, true, NOW), 0, 0);
        trails.seeOntoTheShelf(Portions.of(Portion.COD, 8));
        var cabinet = new Cabinet(true, Account.of(Term.FRIED, Term.SERVED, Term.SET_ASIDE, Term.SHELF), 1);
        return new Evidence(trails, cabinet, log, 0);
    }

    private static StockBooks books(long amount, long fried, long sold, Booking... purchases) {
        return new StockBooks(
                Map.of(),
                Map.of(COD, new Level(600, amount)),
                Map.of(Portion.COD, fried),
                Map.of(Portion.COD, sold),
                List.of(purchases));
    }

    private static StockEvidence stock(StockBooks books, long unread, Purchase... written) {
        return new StockEvidence(books, unread, List.of(written), true);
    }

    private static Verdict judge(LogState log, StockEvidence... seen) {
        var looks = new ArrayDeque<>(List.of(seen));
        StockLaw.Reader reader = () -> Optional.of(looks.size() > 1 ? looks.remove() : looks.element());
        return new StockLaw(reader, Duration.ofMillis(300)).judge(evidence(log));
    }

    private static List<String> breaches(Verdict verdict) {
        return verdict.breaches().stream().map(Breach::what).toList();
    }

    @Test
    void holdsWhenTheStockIsWhatTheLogSays() {
        var verdict = judge(AT_REST, stock(books(590, 10, 2), 0));

        assertThat(verdict.status()).isEqualTo(Status.HOLDS);
        assertThat(verdict.law()).isEqualTo(9);
        assertThat(verdict.figures())
                .contains(
                        "cod: 590 fillets = 600 + 0 delivered - 10 for 10 fried cod",
                        "purchases entered 0, on the topic 0, written again 0");
    }

    @Test
    void countsWhatWasDeliveredAndNotWhatIsOrdered() {
        var books = books(710, 10, 2, new Booking(BOX, true, true), new Booking(NEXT, true, false));

        assertThat(judge(AT_REST, stock(books, 0, BOX, NEXT, NEXT)).status()).isEqualTo(Status.HOLDS);
    }

    @Test
    void isBrokenWhenOnePortionIsCountedTwice() {
        assertThat(breaches(judge(AT_REST, stock(books(589, 11, 2), 0))))
                .containsExactly(
                        "there are 589 fillets of cod by the stock, and 590 by the log",
                        "the stockist counts 11 fried cod, and the log tells of 10");
    }

    @Test
    void isBrokenWhenASaleIsMissing() {
        assertThat(breaches(judge(AT_REST, stock(books(590, 10, 1), 0))))
                .containsExactly("the stockist counts 1 sold cod, and the log tells of 2");
    }

    @Test
    void isBrokenWhenAPurchaseThatWasSentIsNotOnTheTopic() {
        var books = books(590, 10, 2, new Booking(BOX, true, false));

        assertThat(breaches(judge(AT_REST, stock(books, 0))))
                .containsExactly("purchase 1 of cod was sent, and is not on the topic");
    }

    @Test
    void waitsAtRestForRecordsThatAreNotCountedAndPurchasesThatAreNotSent() {
        var behind = stock(books(598, 2, 2), 3);
        var unsent = stock(books(590, 10, 2, new Booking(BOX, false, false)), 0);
        var done = stock(books(590, 10, 2, new Booking(BOX, true, false)), 0, BOX);

        assertThat(judge(AT_REST, behind, unsent, done).status()).isEqualTo(Status.HOLDS);
        assertThat(judge(AT_REST, behind).status()).isEqualTo(Status.OPEN);
        assertThat(judge(AT_REST, behind).figures()).contains("the stockist has not counted 3 records yet");
        assertThat(judge(AT_REST, unsent).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void judgesNoSumWhileOrdersFlowOrWhereKafkaHasDeletedRecords() {
        var other = stock(books(500, 100, 20), 0);

        assertThat(judge(MOVING, other).status()).isEqualTo(Status.OPEN);
        assertThat(judge(OLD, other).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void isOpenWithoutAStockistAndWithoutADatabase() {
        var without = new StockLaw(Optional::empty, Duration.ZERO).judge(evidence(AT_REST));
        var away = new StockLaw(
                        () -> {
                            throw new SQLException("Connection refused");
                        },
                        Duration.ZERO)
                .judge(evidence(AT_REST));

        assertThat(without.status()).isEqualTo(Status.OPEN);
        assertThat(without.figures()).containsExactly("no stockist has been open yet");
        assertThat(away.status()).isEqualTo(Status.OPEN);
        assertThat(away.figures()).containsExactly("PostgreSQL does not answer: Connection refused");
    }

    @Test
    void showsTheStockAndWhatToBuy() {
        var books = books(-30, 730, 2, new Booking(BOX, true, true), new Booking(NEXT, false, false));

        assertThat(String.join("\n", StockText.of(books))).isEqualTo("""
                        INGREDIENT  STOCK  UNIT     ORDERED  PORTION  SOLD  FRIED
                        cod           -30  fillets       60  cod         2    730
                        plaice          0  fillets        0  plaice      0      0
                        potatoes        0  g              0  chips       0      0
                        pies            0  pies           0  pie         0      0

                        TO BUY  PACKS  EACH OF     PURCHASES  DUE FROM (UTC)    TO
                        cod         1  60 fillets  number 2   2026-11-21 18:30  2026-11-21 18:30""");
    }
}
