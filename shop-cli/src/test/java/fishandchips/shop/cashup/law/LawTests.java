package fishandchips.shop.cashup.law;

import static fishandchips.backends.Customers.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.CookRequest;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import fishandchips.shop.cashup.evidence.Account;
import fishandchips.shop.cashup.evidence.Behind;
import fishandchips.shop.cashup.evidence.Cabinet;
import fishandchips.shop.cashup.evidence.Evidence;
import fishandchips.shop.cashup.evidence.LogState;
import fishandchips.shop.cashup.evidence.Term;
import fishandchips.shop.cashup.law.Verdict.Status;
import fishandchips.shop.cashup.trail.Attempts;
import fishandchips.shop.cashup.trail.Remembered;
import fishandchips.shop.cashup.trail.Trails;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the laws make of what was found, above all in a shop that is not at rest, or whose log has forgotten things. */
class LawTests {

    private static final LogState AT_REST = new LogState(List.of(), List.of(), true, 0, 0);
    private static final LogState MOVING =
            new LogState(List.of(), List.of(new Behind("cook", "cook-requests")), true, 0, 0);
    private static final LogState OLD = new LogState(List.of(), List.of(), true, 1_000, 0);

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
        trails.seeInLedger(order.orderId(), order.totalPence());

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
        trails.seeInLedger(older.orderId(), 1);
        trails.seeHandedOver(older.orderId());
        trails.seeHandedOver(order.orderId());
        trails.see(older.orderId(), new Remembered('T', older.portions()));
        trails.see(order.orderId(), new Remembered('T', order.portions()));
        trails.tell(older.orderId(), Attempts::acknowledged);

        assertThat(Law.all(false))
                .allSatisfy(law -> assertThat(verdict(law, OLD, 7).breaches()).isEmpty());
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
