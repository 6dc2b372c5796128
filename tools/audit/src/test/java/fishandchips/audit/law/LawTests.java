package fishandchips.audit.law;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.audit.evidence.Account;
import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.evidence.Evidence.Cabinet;
import fishandchips.audit.evidence.LogState;
import fishandchips.audit.evidence.LogState.Behind;
import fishandchips.audit.evidence.Term;
import fishandchips.audit.law.Verdict.Status;
import fishandchips.audit.trail.Attempts;
import fishandchips.audit.trail.Remembered;
import fishandchips.audit.trail.Trails;
import fishandchips.contract.CookRequest;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the laws make of what was found, above all in a shop that is not at rest, or whose log has forgotten things. */
class LawTests {

    private static final LogState AT_REST = new LogState(List.of(), List.of(), List.of(), true, Map.of(), 0);
    private static final LogState MOVING =
            new LogState(List.of(), List.of(new Behind("cook", "cook-requests")), List.of(), true, Map.of(), 0);
    private static final LogState OLD =
            whoseRecordsAreDeleted(Topics.ALL.stream().map(Topic::name).toArray(String[]::new));

    private static LogState whoseRecordsAreDeleted(String... topics) {
        return new LogState(
                List.of(),
                List.of(),
                List.of(),
                true,
                Stream.of(topics).collect(Collectors.toMap(topic -> topic, _ -> 1_000L)),
                0);
    }

    private final Trails trails = new Trails();
    private final Account redis = Account.of(Term.FRIED, Term.SERVED, Term.SET_ASIDE, Term.SHELF);
    private boolean isTrusted = true;
    private long offset;

    private void written(OrderStep event) {
        trails.see(event, 0, offset++);
    }

    private void placed(Order order) {
        written(new OrderPlaced(order));
    }

    private void ready(Order order) {
        written(new OrderReady(order, false, Instant.EPOCH));
    }

    private void lookedForFish(Order order) {
        written(new CookRequest(order, Portions.of(COD, 1), Instant.EPOCH));
    }

    private void cooked(Order order) {
        written(new OrderCooked(order, Portions.of(COD, 1), Instant.EPOCH));
    }

    private void entered(Order order) {
        trails.seeInLedger(order.orderId(), order.totalPence(), false);
    }

    private Verdict verdict(Law law, LogState log, long ordersServed) {
        return law.judge(new Evidence(trails, new Cabinet(isTrusted, redis, ordersServed), log, 0));
    }

    private Verdict verdict(Law law, LogState log) {
        return verdict(law, log, 0);
    }

    @Test
    void leavesAnOrderInFlightOpenAndCallsItLostAtRest() {
        placed(anOrderOf(COD));

        assertThat(verdict(new OrdersLaw(), MOVING).status()).isEqualTo(Status.OPEN);
        assertThat(verdict(new OrdersLaw(), AT_REST).status()).isEqualTo(Status.BROKEN);
    }

    @Test
    void takesTheFirstRecordForTheOrderWhenItsCustomerAskedTwice() {
        var order = anOrderOf(COD);
        placed(order);
        placed(order);
        ready(order);
        entered(order);

        assertThat(verdict(new OrdersLaw(), AT_REST).holds()).isTrue();
        assertThat(verdict(new LedgerLaw(), AT_REST).holds()).isTrue();
        assertThat(verdict(new StepsLaw(), AT_REST).figures())
                .contains(
                        "asked twice (a second record, which stations ignore) 1, sent again after they were given up 0");
    }

    @Test
    void doesNotHoldAgainstATillThatAnotherRequestWithTheSameKeyHasPlacedTheOrder() {
        var order = anOrderOf(COD);
        placed(order);
        trails.tell(order.orderId(), Attempts::sent);
        trails.tell(order.orderId(), Attempts::failedAndPerhapsTakenElsewhere);

        assertThat(verdict(new CustomersLaw(false), AT_REST).holds()).isTrue();
    }

    @Test
    void holdsAgainstATillWhatItHasPlacedAfterItSaidThatNoRequestHad() {
        var order = anOrderOf(COD);
        placed(order);
        trails.tell(order.orderId(), Attempts::sent);
        trails.tell(order.orderId(), Attempts::failed);

        assertThat(verdict(new CustomersLaw(false), AT_REST).breaches())
                .extracting(Breach::anomaly)
                .containsExactly(Anomaly.ABORTED_READ);
    }

    @Test
    void excusesAsManyOrdersAsCustomersMayHavePlacedWithoutAKeyOrAnAnswer() {
        placed(anOrderOf(COD));
        trails.tellOfNameless();
        trails.tellOfNameless();
        trails.tellOfNamelessFailure();

        assertThat(verdict(new CustomersLaw(true), AT_REST).holds()).isTrue();
        assertThat(verdict(new CustomersLaw(true), AT_REST).figures())
                .contains("attempts without a key or an answer, each of one order at most: 1");

        placed(anOrderOf(COD));

        assertThat(verdict(new CustomersLaw(true), AT_REST).breaches())
                .extracting(Breach::anomaly)
                .containsExactly(Anomaly.UNEXPECTED);
    }

    @Test
    void excusesNoOrderByAnAttemptWithoutAKeyThatTheTillHasAnswered() {
        var order = anOrderOf(COD);
        placed(order);
        trails.tellOfNameless();
        trails.tell(order.orderId(), Attempts::acknowledged);
        assertThat(verdict(new CustomersLaw(true), AT_REST).holds()).isTrue();

        placed(anOrderOf(COD));

        assertThat(verdict(new CustomersLaw(true), AT_REST).breaches())
                .extracting(Breach::anomaly)
                .containsExactly(Anomaly.UNEXPECTED);
    }

    @Test
    void findsAnOrderWhoseRecordsAreInPartitionsOfDifferentNumbers() {
        var order = anOrderOf(COD);
        placed(order);
        trails.see(new OrderReady(order, false, Instant.EPOCH), 1, 0);

        assertThat(verdict(new StepsLaw(), AT_REST).breaches())
                .extracting(Breach::anomaly)
                .containsExactly(Anomaly.INCONSISTENT);
    }

    @Test
    void judgesTheStepsOfAMovingShopToo() {
        var order = anOrderOf(COD);
        placed(order);
        cooked(order);

        assertThat(verdict(new StepsLaw(), MOVING).breaches())
                .extracting(Breach::anomaly)
                .containsExactly(Anomaly.UNEXPECTED);
    }

    @Test
    void forgivesWhatCameBeforeTheLogBegins() {
        var order = anOrderOf(COD);
        ready(order);
        lookedForFish(anOrderOf(COD));
        var older = anOrderOf(CHIPS);
        entered(order);
        trails.seeInLedger(older.orderId(), 1, false);
        trails.seeHandedOver(older.orderId());
        trails.seeHandedOver(order.orderId());
        trails.see(older.orderId(), new Remembered('T', older.portions()));
        trails.see(order.orderId(), new Remembered('T', order.portions()));
        trails.tell(older.orderId(), Attempts::acknowledged);

        assertThat(Law.all(false))
                .allSatisfy(law -> assertThat(verdict(law, OLD, 7).breaches()).isEmpty());
    }

    @Test
    void neverSaysThatALawHoldsOfWhichKafkaHasDeletedRecords() {
        assertThat(openIn(OLD)).containsExactly(1, 2, 3, 4, 5, 6, 8);
        assertThat(openIn(whoseRecordsAreDeleted("orders"))).containsExactly(1, 2, 3, 5, 6, 8);
        assertThat(openIn(whoseRecordsAreDeleted("ready"))).containsExactly(1, 2, 4, 6, 8);
        assertThat(openIn(whoseRecordsAreDeleted("cook-requests"))).containsExactly(6);
        assertThat(openIn(whoseRecordsAreDeleted("shelf"))).containsExactly(1);
        assertThat(openIn(whoseRecordsAreDeleted("cook-requests-dlt"))).containsExactly(2);
        assertThat(openIn(AT_REST)).isEmpty();
    }

    private List<Integer> openIn(LogState log) {
        return Law.all(false).stream()
                .map(law -> verdict(law, log))
                .filter(verdict -> !verdict.holds())
                .map(Verdict::law)
                .toList();
    }

    @Test
    void findsInTheHandoversWhatTheAccountantNeverSaw() {
        var order = anOrderOf(COD);
        trails.seeHandedOver(order.orderId());

        assertThat(verdict(new LedgerLaw(), OLD).breaches())
                .extracting(Breach::anomaly)
                .containsExactly(Anomaly.LOST);
    }

    @Test
    void findsInTheLedgerWhatNoPreparerEverSaw() {
        var lost = anOrderOf(COD);
        var served = anOrderOf(CHIPS);
        var longAgo = anOrderOf(COD, CHIPS);
        entered(lost);
        entered(served);
        trails.seeHandedOver(served.orderId());
        trails.seeInLedger(longAgo.orderId(), longAgo.totalPence(), true);

        assertThat(verdict(new OrdersLaw(), OLD).breaches())
                .extracting(Breach::orderId)
                .containsExactly(lost.orderId());
    }

    @Test
    void takesAHandoverForTheDeletedRecordThatAnOrderIsReady() {
        var order = anOrderOf(COD);
        placed(order);
        trails.see(order.orderId(), new Remembered('T', order.portions()));
        trails.seeHandedOver(order.orderId());

        var log = whoseRecordsAreDeleted("ready");

        assertThat(verdict(new OrdersLaw(), log).status()).isEqualTo(Status.OPEN);
        assertThat(verdict(new CabinetLaw(), log).status()).isEqualTo(Status.OPEN);
        assertThat(verdict(new OrdersLaw(), AT_REST).status()).isEqualTo(Status.BROKEN);
    }

    @Test
    void findsAnAcknowledgedOrderThatNeitherTheLogNorTheBooksHave() {
        var lost = anOrderOf(COD);
        var inTheBooks = anOrderOf(COD);
        trails.tell(lost.orderId(), Attempts::acknowledged);
        trails.tell(inTheBooks.orderId(), Attempts::acknowledged);
        entered(inTheBooks);

        assertThat(verdict(new CustomersLaw(true), OLD).breaches())
                .extracting(Breach::orderId)
                .containsExactly(lost.orderId());
    }

    @Test
    void addsNothingUpOfWhichKafkaHasDeletedRecords() {
        ready(anOrderOf(COD));

        assertThat(verdict(new PortionsLaw(), OLD).figures()).noneMatch(line -> line.contains("the log:"));
        assertThat(verdict(new PortionsLaw(), AT_REST).figures()).anyMatch(line -> line.contains("the log:"));
    }

    @Test
    void letsRedisBeAheadOfTheLogOnlyWhileOrdersFlow() {
        redis.add(Term.FRIED, COD, 8);
        redis.add(Term.SERVED, COD, 1);
        redis.add(Term.SHELF, COD, 7);

        assertThat(verdict(new PortionsLaw(), MOVING).status()).isEqualTo(Status.OPEN);
        assertThat(verdict(new PortionsLaw(), AT_REST).breaches())
                .extracting(Breach::what)
                .containsExactly(
                        "cod: Redis counts 8 fried, the log tells of 0 fried",
                        "cod: Redis counts 1 served, the log tells of 0 served",
                        "cod: Redis counts 7 on the shelf, the log tells of 0 on the shelf");
    }

    @Test
    void neverLetsTheLogBeAheadOfRedis() {
        var order = anOrderOf(COD);
        placed(order);
        ready(order);

        assertThat(verdict(new PortionsLaw(), MOVING).status()).isEqualTo(Status.BROKEN);
        assertThat(verdict(new CabinetLaw(), MOVING).breaches())
                .extracting(Breach::anomaly)
                .containsExactly(Anomaly.LOST, Anomaly.WRONG_TOTAL);
    }

    @Test
    void asksNoPortionsOfAnOrderThatWasGivenUpBeforeItHadAskedForAny() {
        var givenUp = anOrderOf(COD);
        placed(givenUp);
        trails.see(givenUp.orderId(), new Remembered('R', Portions.NONE));
        var served = anOrderOf(COD);
        placed(served);
        trails.see(served.orderId(), new Remembered('S', Portions.NONE));

        assertThat(verdict(new CabinetLaw(), AT_REST).breaches())
                .singleElement()
                .extracting(Breach::anomaly)
                .isEqualTo(Anomaly.INCONSISTENT);
    }

    @Test
    void leavesACabinetAloneThatIsAboutToBeCounted() {
        var order = anOrderOf(COD);
        trails.seeOntoTheShelf(Portions.of(COD, 8));
        placed(order);
        ready(order);
        isTrusted = false;

        assertThat(verdict(new PortionsLaw(), AT_REST).status()).isEqualTo(Status.OPEN);
        assertThat(verdict(new CabinetLaw(), AT_REST).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void knowsWhatIsOnTheShelfByTheLog() {
        var order = anOrderOf(COD);
        trails.seeOntoTheShelf(Portions.of(COD, 8));
        placed(order);
        ready(order);

        assertThat(verdict(new PortionsLaw(), MOVING).figures())
                .anyMatch(line -> line.startsWith("cod")
                        && line.endsWith("the log:  8  fried  1  served  0  set aside  7  on the shelf"));
    }

    @Test
    void countsWhatTheCookHasSetAsideByTheLog() {
        var order = anOrderOf(COD, CHIPS);
        trails.seeOntoTheShelf(Portions.of(CHIPS, 9));
        placed(order);
        lookedForFish(order);
        cooked(order);

        assertThat(verdict(new PortionsLaw(), MOVING).figures())
                .anyMatch(line -> line.startsWith("cod")
                        && line.endsWith("the log:  1  fried  0  served  1  set aside  0  on the shelf"));
    }

    @Test
    void confirmsOnlyWhatWasThereBefore() {
        placed(anOrderOf(COD));
        var before = verdict(new OrdersLaw(), AT_REST);
        placed(anOrderOf(COD));
        var now = verdict(new OrdersLaw(), AT_REST);

        assertThat(now.confirming(before).breaches()).isEqualTo(before.breaches());
        assertThat(before.confirming(verdict(new StepsLaw(), AT_REST)).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void tellsOfSomeBreachesAndCountsAll() {
        Stream.generate(() -> anOrderOf(COD)).limit(Findings.MOST + 1).forEach(this::placed);

        var verdict = verdict(new OrdersLaw(), AT_REST);

        assertThat(verdict.breachCount()).isEqualTo(Findings.MOST + 1);
        assertThat(verdict.breaches()).hasSize(Findings.MOST);
    }
}
