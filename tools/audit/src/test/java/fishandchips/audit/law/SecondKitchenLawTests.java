package fishandchips.audit.law;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Kitchen.FIRST;
import static fishandchips.contract.Kitchen.SECOND;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.CHOW_MEIN;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.SPRING_ROLLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fishandchips.audit.evidence.Account;
import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.evidence.Evidence.Cabinet;
import fishandchips.audit.evidence.LogState;
import fishandchips.audit.evidence.LogState.Behind;
import fishandchips.audit.evidence.Term;
import fishandchips.audit.law.Verdict.Status;
import fishandchips.audit.trail.Letter;
import fishandchips.audit.trail.Remembered;
import fishandchips.audit.trail.Trails;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.LogPlace;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the laws make of orders for the second kitchen, and for both. */
class SecondKitchenLawTests {

    private static final LogState AT_REST = aLog(List.of(), Map.of());
    private static final LogState MOVING = aLog(List.of(new Behind("wok", "orders")), Map.of());

    private final Trails trails = new Trails();
    private final Account redis = Account.of(Term.FRIED, Term.SERVED, Term.SET_ASIDE, Term.SHELF);
    private final Order mixed = anOrderOf(COD, CHOW_MEIN);
    private long ordersServed;
    private long offset;

    private static LogState aLog(List<Behind> behind, Map<String, Long> deleted) {
        return new LogState(List.of(), behind, List.of(), true, deleted, 0, true);
    }

    private LogPlace written(String topic, OrderStep event) {
        trails.see(event, 0, offset);
        return new LogPlace(topic, 0, offset++);
    }

    private LogPlace placed(Order order) {
        return written("orders", new OrderPlaced(order));
    }

    private LogPlace finished(Order order, Kitchen kitchen) {
        return written("kitchen-parts", new KitchenPart(order, kitchen, false, Instant.EPOCH));
    }

    private LogPlace ready(Order order) {
        return written("ready", new OrderReady(order, false, Instant.EPOCH));
    }

    private LogPlace letter(String topic, String reader, Order order, LogPlace about) {
        var place = new LogPlace(topic, 0, offset++);
        trails.see(order.orderId(), new Letter(place, about, reader, "given-up", "It smells."));
        return place;
    }

    /** The assembler has waited in vain for the other part. */
    private LogPlace timedOut(Order order, LogPlace part) {
        return letter("kitchen-parts-dlt", "assembler", order, part);
    }

    /** A preparer takes the order's portions from the shelf. */
    private void taken(Order order) {
        order.portions(FIRST).asMap().forEach((portion, count) -> {
            redis.add(Term.SERVED, portion, count);
            redis.add(Term.SHELF, portion, -count);
        });
        trails.see(order.orderId(), new Remembered('T', order.portions(FIRST)));
        ordersServed++;
    }

    private void filled(Portions portions) {
        trails.seeOntoTheShelf(portions);
        redis.add(Term.FRIED, portions);
        redis.add(Term.SHELF, portions);
    }

    /** A mixed order whose parts are both finished, and which is ready. */
    private void served(Order order) {
        placed(order);
        taken(order);
        finished(order, FIRST);
        finished(order, SECOND);
        ready(order);
    }

    private Verdict verdict(Law law, LogState log) {
        return law.judge(new Evidence(trails, new Cabinet(true, redis, ordersServed), log, 0));
    }

    private List<String> breaches() {
        return List.<Law>of(new PortionsLaw(), new OrdersLaw(), new StepsLaw(), new CabinetLaw()).stream()
                .map(law -> verdict(law, AT_REST))
                .flatMap(verdict -> verdict.breaches().stream()
                        .map(breach -> verdict.law() + " " + breach.anomaly().word() + " " + breach.record() + " "
                                + breach.what()))
                .toList();
    }

    @Test
    void findsNoBreachWhereOrdersOfEachKindAreReady() {
        filled(Portions.of(COD, 8));
        served(mixed);
        var first = anOrderOf(COD);
        placed(first);
        taken(first);
        ready(first);
        var second = anOrderOf(SPRING_ROLLS);
        placed(second);
        ready(second);

        assertThat(breaches()).isEmpty();
        assertThat(verdict(new OrdersLaw(), AT_REST).figures())
                .containsExactly("placed 3 = ready 3 + given up 0 + in flight 0");
        assertThat(verdict(new StepsLaw(), AT_REST).figures())
                .contains("for both kitchens 1, finished in the first 1, finished in the second 1");
    }

    @Test
    void tellsThePortionsOfBothKitchens() {
        filled(Portions.of(COD, 8));
        served(mixed);
        var waiting = anOrderOf(COD, CHOW_MEIN);
        placed(waiting);
        taken(waiting);
        finished(waiting, FIRST);
        var cooked = anOrderOf(CHIPS, CHOW_MEIN, CHOW_MEIN);
        placed(cooked);
        finished(cooked, SECOND);

        var figures = verdict(new PortionsLaw(), MOVING).figures();

        assertThat(figures)
                .anyMatch(
                        line -> line.startsWith("cod")
                                && line.endsWith(
                                        "8  fried  1  served  0  set aside  6  on the shelf  1  waiting for the other kitchen  0  wasted"));
        assertThat(figures).anyMatch(line -> line.matches("chow-mein +3 += +1 +\\+ +2 +\\+ +0"));
        assertThat(verdict(new PortionsLaw(), MOVING).breaches()).isEmpty();
    }

    @Test
    void saysNothingOfASecondKitchenThatTheShopDoesNotHave() {
        filled(Portions.of(COD, 8));
        var log = new LogState(List.of(), List.of(), List.of(), true, Map.of(), 0);

        assertThat(Law.all(false))
                .allSatisfy(law -> assertThat(verdict(law, log).figures())
                        .noneMatch(line -> line.contains("kitchen") || line.contains("wasted")));
    }

    @Test
    void leavesAnOrderInFlightThatWaitsForAPart() {
        filled(Portions.of(COD, 8));
        placed(mixed);
        taken(mixed);
        finished(mixed, FIRST);

        var verdict = verdict(new OrdersLaw(), MOVING);

        assertThat(verdict.status()).isEqualTo(Status.OPEN);
        assertThat(verdict.figures()).containsExactly("placed 1 = ready 0 + given up 0 + in flight 1");
        assertThat(verdict(new CabinetLaw(), MOVING).status()).isEqualTo(Status.OPEN);
        assertThat(verdict(new OrdersLaw(), AT_REST).breaches())
                .extracting(Breach::anomaly)
                .containsExactly(Anomaly.LOST);
    }

    @Test
    void countsAnOrderWithLettersOfAWokAndAnAssemblerOnce() {
        filled(Portions.of(COD, 8));
        letter("orders-dlt", "wok", mixed, placed(mixed));
        taken(mixed);
        timedOut(mixed, finished(mixed, FIRST));

        assertThat(breaches()).isEmpty();
        assertThat(verdict(new OrdersLaw(), AT_REST).figures())
                .containsExactly("placed 1 = ready 0 + given up 1 + in flight 0");
    }

    @Test
    void keepsAnOrderGivenUpUntilTheLettersOfBothReadersAreSentAgain() {
        filled(Portions.of(COD, 8));
        var ofTheWok = letter("orders-dlt", "wok", mixed, placed(mixed));
        taken(mixed);
        var ofTheAssembler = timedOut(mixed, finished(mixed, FIRST));
        trails.seeSentAgain(mixed.orderId(), ofTheWok);
        placed(mixed);
        assertThat(verdict(new OrdersLaw(), AT_REST).figures())
                .containsExactly("placed 1 = ready 0 + given up 1 + in flight 0");

        trails.seeSentAgain(mixed.orderId(), ofTheAssembler);
        finished(mixed, FIRST);

        assertThat(verdict(new OrdersLaw(), MOVING).figures())
                .containsExactly("placed 1 = ready 0 + given up 0 + in flight 1");
        finished(mixed, SECOND);
        ready(mixed);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void countsFinishedPartsOfADroppedLetterAsWasted() {
        filled(Portions.of(COD, 8));
        placed(mixed);
        taken(mixed);
        var letter = timedOut(mixed, finished(mixed, FIRST));
        finished(mixed, SECOND); // too late

        assertThat(verdict(new PortionsLaw(), AT_REST).figures())
                .anyMatch(line -> line.endsWith("1  waiting for the other kitchen  0  wasted"));
        trails.seeDropped(mixed.orderId(), letter);

        assertThat(verdict(new PortionsLaw(), AT_REST).figures())
                .anyMatch(
                        line -> line.startsWith("cod")
                                && line.endsWith(
                                        "0  served  0  set aside  7  on the shelf  0  waiting for the other kitchen  1  wasted"))
                .anyMatch(line -> line.matches("chow-mein +1 += +0 +\\+ +0 +\\+ +1"));
        assertThat(breaches()).isEmpty();
    }

    @Test
    void countsNothingAsWastedThatIsSentAgainAfterItWasDropped() {
        filled(Portions.of(COD, 8));
        placed(mixed);
        taken(mixed);
        var letter = timedOut(mixed, finished(mixed, FIRST));
        trails.seeDropped(mixed.orderId(), letter);
        trails.seeSentAgain(mixed.orderId(), letter);
        finished(mixed, FIRST);

        assertThat(verdict(new PortionsLaw(), MOVING).figures())
                .anyMatch(line -> line.endsWith("1  waiting for the other kitchen  0  wasted"));
    }

    @Test
    void findsThatAnOrderIsReadyWithoutThePartOfTheSecondKitchen() {
        filled(Portions.of(COD, 8));
        placed(mixed);
        taken(mixed);
        finished(mixed, FIRST);
        var ready = ready(mixed);

        assertThat(breaches())
                .containsExactly(
                        "1 wrong total null chow-mein: the log accounts for 1 more than the woks have cooked: 0 = 1 + 0 + 0",
                        "6 unexpected %s is ready, and was never finished in the second kitchen".formatted(ready));
    }

    @Test
    void findsThatAnOrderIsReadyWithoutThePartOfTheFirstKitchen() {
        filled(Portions.of(COD, 8));
        placed(mixed);
        taken(mixed);
        finished(mixed, SECOND);
        var ready = ready(mixed);

        assertThat(breaches())
                .containsExactly(
                        "6 unexpected %s is ready, and was never finished in the first kitchen".formatted(ready));
    }

    @Test
    void findsAPartThatIsFinishedTwice() {
        filled(Portions.of(COD, 8));
        served(mixed);
        var again = finished(mixed, SECOND);

        assertThat(breaches())
                .containsExactly(
                        "1 wrong total null chow-mein: the log accounts for 1 fewer than the woks have cooked: 2 = 1 + 0 + 0",
                        "6 duplicate %s is finished in the second kitchen 2 times".formatted(again));
    }

    @Test
    void allowsAPartTwiceThatSomebodyHasSentAgainAndNotTheOtherOne() {
        filled(Portions.of(COD, 8));
        placed(mixed);
        taken(mixed);
        var letter = timedOut(mixed, finished(mixed, SECOND));
        trails.seeSentAgain(mixed.orderId(), letter);
        finished(mixed, SECOND);
        finished(mixed, FIRST);
        ready(mixed);
        assertThat(breaches()).isEmpty();

        var again = finished(mixed, FIRST);

        assertThat(breaches())
                .containsExactly("6 duplicate %s is finished in the first kitchen 2 times".formatted(again));
    }

    @Test
    void allowsAPartOnceMoreForEachTimeThatItsLetterWasSentAgain() {
        filled(Portions.of(COD, 8));
        placed(mixed);
        taken(mixed);
        finished(mixed, FIRST);
        var letter = timedOut(mixed, finished(mixed, SECOND));
        trails.seeSentAgain(mixed.orderId(), letter);
        trails.seeSentAgain(mixed.orderId(), letter);
        finished(mixed, SECOND);
        finished(mixed, SECOND);
        ready(mixed);

        assertThat(breaches()).isEmpty();
    }

    @Test
    void findsAPartOfAnOrderThatWasNeverPlaced() {
        var part = finished(mixed, SECOND);

        assertThat(breaches())
                .containsExactly(
                        "6 unexpected %s is finished in the second kitchen, and was never placed".formatted(part));
    }

    @Test
    void findsAPartOfAnOrderForOneKitchen() {
        var order = anOrderOf(SPRING_ROLLS);
        placed(order);
        var other = new Order(
                order.orderId(),
                order.ticket(),
                order.till(),
                order.channel(),
                mixed.parts(),
                List.of(),
                null,
                false,
                order.totalPence(),
                order.placedAt());
        finished(other, SECOND);
        ready(order);

        assertThat(verdict(new StepsLaw(), AT_REST).breaches())
                .extracting(Breach::what)
                .contains("is finished in the second kitchen as a part, and was placed for one kitchen only");
    }

    @Test
    void findsAFinishedPartThatRedisDoesNotKnowOrHasNotServed() {
        filled(Portions.of(COD, 8));
        placed(mixed);
        var part = finished(mixed, FIRST);

        assertThat(verdict(new CabinetLaw(), MOVING).breaches())
                .extracting(Breach::record, Breach::what)
                .contains(tuple(part.toString(), "is finished in the first kitchen, and Redis has forgotten it"));
        trails.see(mixed.orderId(), new Remembered('A', Portions.of(COD, 1)));
        assertThat(verdict(new CabinetLaw(), MOVING).breaches())
                .extracting(Breach::what)
                .contains("is finished in the first kitchen, and in Redis it is set aside");
    }

    @Test
    void findsAnOrderInRedisThatIsForTheSecondKitchenOnly() {
        var order = anOrderOf(SPRING_ROLLS);
        placed(order);
        trails.see(order.orderId(), new Remembered('S', Portions.NONE));

        assertThat(verdict(new CabinetLaw(), MOVING).breaches())
                .extracting(Breach::what)
                .containsExactly("is short in Redis, and has no portions of the first kitchen");
    }

    @Test
    void findsAnOrderThatWasTakenFromTheCabinetAndHasNoFinishedPart() {
        filled(Portions.of(COD, 8));
        letter("orders-dlt", "wok", mixed, placed(mixed));
        taken(mixed);

        assertThat(verdict(new CabinetLaw(), AT_REST).breaches())
                .extracting(Breach::what)
                .contains("is taken from the shelf in Redis, and not finished in the first kitchen");
    }

    @Test
    void countsWhatTheCookHasSetAsideForAnOrderThatTheWokGaveUp() {
        letter("orders-dlt", "wok", mixed, placed(mixed));
        written("cook-requests", new CookRequest(mixed, Portions.of(COD, 1), Instant.EPOCH));
        written("orders", new OrderCooked(mixed, Portions.of(COD, 1), Instant.EPOCH));

        assertThat(verdict(new PortionsLaw(), MOVING).figures())
                .anyMatch(line -> line.startsWith("cod") && line.contains("1  fried  0  served  1  set aside"));
    }

    @Test
    void neverSaysThatALawHoldsOfWhichKafkaHasDeletedParts() {
        assertThat(openIn("kitchen-parts")).containsExactly(1, 2, 6, 8);
        assertThat(openIn("kitchen-parts-dlt")).containsExactly(2);
    }

    private List<Integer> openIn(String deleted) {
        return Law.all(false).stream()
                .map(law -> verdict(law, aLog(List.of(), Map.of(deleted, 1L))))
                .filter(verdict -> !verdict.holds())
                .map(Verdict::law)
                .toList();
    }
}
