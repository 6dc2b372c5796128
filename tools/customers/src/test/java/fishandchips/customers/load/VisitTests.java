package fishandchips.customers.load;

import static fishandchips.customers.load.FakeTill.NO_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.contract.OrderKey;
import fishandchips.customers.load.FakeTill.Mood;
import fishandchips.customers.till.TillAnswer;
import fishandchips.customers.till.TillAnswer.Accepted;
import fishandchips.customers.till.TillAnswer.Refused;
import fishandchips.customers.till.TillAnswer.Unsure;
import fishandchips.customers.till.TillClient;
import fishandchips.customers.till.TillRequest;
import fishandchips.customers.workload.Customer;
import fishandchips.customers.workload.Share;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unit tests for {@link Visit}, with tills that do as they are told. */
class VisitTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    /** Long enough for any answer of a till on a busy machine, and short enough to be waited for. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    private final Run run = new Run(UUID.randomUUID());
    private final TillRequest request = request(TestCustomers.first());
    private final LoadCounters counters = new LoadCounters();
    private final CountDownLatch end = new CountDownLatch(1);

    private Path file;

    @BeforeEach
    void beginJournal() {
        file = folder.resolve("journal.jsonl");
    }

    private TillRequest request(Customer customer) {
        return TillRequest.of(run.key(customer), customer.order(), customer.pricePence());
    }

    private TillAnswer visit(RetryLimits patience, URI... tills) throws Exception {
        try (var connections = new TillClient();
                var journal = new Journal(file, run, Map.of(), InstantSource.fixed(Instant.EPOCH))) {
            var context = new VisitContext(
                    () -> Arrays.asList(tills),
                    connections,
                    journal,
                    counters,
                    patience,
                    new RetryBudget(patience.retries(), System::nanoTime),
                    new BackOff(Duration.ofMillis(2), new Random(7)),
                    end);
            return new Visit(context, request, 0, System.nanoTime()).make();
        }
    }

    private static RetryLimits patient() {
        return new RetryLimits(LONG, LONG, new Share(20), 1);
    }

    @Test
    void takesTheReceiptHome() throws Exception {
        try (var till = new FakeTill(Mood.TAKES_IN_PIECES)) {
            var answer = visit(patient(), till.address());

            assertThat(answer).isInstanceOfSatisfying(Accepted.class, accepted -> {
                assertThat(accepted.receipt().orderId()).isEqualTo(request.orderId());
                assertThat(accepted.receipt().parts()).containsExactly(TestCustomers.COD_AND_CHIPS);
            });
            assertThat(till.asked()).containsExactly(request.key());
        }
    }

    @Test
    void asksTheNextTillUnderTheSameKeyUntilOneTakesTheOrder() throws Exception {
        try (var one = new FakeTill(Mood.IS_BUSY, Mood.HANGS_UP);
                var other = new FakeTill(Mood.DOES_NOT_KNOW)) {
            var answer = visit(patient(), one.address(), other.address());

            assertThat(answer).isInstanceOf(Accepted.class);
            assertThat(one.asked()).containsExactly(request.key(), request.key());
            assertThat(other.asked()).containsExactly(request.key(), request.key());
            assertThat(counters.counts().retries()).isEqualTo(3);
        }
    }

    @Test
    void asksAgainWhenATillHangs() throws Exception {
        try (var till = new FakeTill(Mood.HANGS)) {
            var answer = visit(new RetryLimits(LONG, SHORT, new Share(20), 1), till.address());

            assertThat(answer).isInstanceOf(Accepted.class);
            assertThat(till.asked()).hasSize(2);
        }
    }

    @Test
    void asksAgainWhenTheReceiptIsSomebodyElses() throws Exception {
        try (var till = new FakeTill(Mood.MIXES_ORDERS_UP)) {
            assertThat(visit(patient(), till.address())).isInstanceOf(Accepted.class);
            assertThat(till.asked()).hasSize(2);
        }
    }

    @Test
    void doesNotAskAgainWhenTheOrderIsWrong() throws Exception {
        try (var till = new FakeTill(Mood.REFUSES)) {
            var answer = visit(patient(), till.address());

            assertThat(answer).isEqualTo(new Refused(422, Duration.ZERO, "status 422"));
            assertThat(till.asked()).hasSize(1);
        }
    }

    @Test
    void doesNotKnowWhenAnEarlierTillMayHaveTakenTheOrder() throws Exception {
        try (var till = new FakeTill(Mood.DOES_NOT_KNOW, Mood.REFUSES)) {
            assertThat(visit(patient(), till.address())).isInstanceOf(Unsure.class);
        }
    }

    @Test
    void writesDownWhetherAnEarlierAttemptMayHavePlacedTheOrderThatThisOneHasNot() throws Exception {
        try (var till = new FakeTill(Mood.IS_BUSY, Mood.DOES_NOT_KNOW, Mood.IS_BUSY)) {
            visit(patient(), till.address());
        }

        assertThat(Files.readAllLines(file).stream().filter(line -> line.contains("\"failed\"")))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"order\":\"not-taken\""),
                        second -> assertThat(second).contains("\"order\":\"unknown\""));
    }

    @Test
    void asksWithoutAKeyWhereTillsTakeNone() throws Exception {
        try (var till = new FakeTill(Mood.REFUSES_KEYS, Mood.IS_BUSY, Mood.TAKES)) {
            var answer = visit(patient(), till.address());

            assertThat(answer).isInstanceOf(Accepted.class);
            assertThat(till.asked())
                    .extracting(OrderKey::key)
                    .containsExactly(run.key(TestCustomers.first()).key(), NO_KEY, NO_KEY);
        }
        var unnamed = new OrderKey(null, NO_KEY).orderId();
        assertThat(Files.readAllLines(file))
                .satisfiesExactly(
                        _ -> {},
                        sent -> assertThat(sent).contains(String.valueOf(request.orderId()), "\"sent\""),
                        refused -> assertThat(refused).contains("\"failed\"", "\"not-taken\""),
                        sent -> assertThat(sent).contains("\"key\":null", "\"orderId\":null", "\"sent\""),
                        busy -> assertThat(busy).contains("\"key\":null", "\"orderId\":null", "\"failed\""),
                        sent -> assertThat(sent).contains("\"key\":null", "\"orderId\":null", "\"sent\""),
                        taken -> assertThat(taken).contains("\"key\":null", unnamed.toString(), "\"ok\""));
    }

    @Test
    void doesNotGiveUpTheKeyOfAnOrderThatMayBeTaken() throws Exception {
        try (var till = new FakeTill(Mood.DOES_NOT_KNOW, Mood.REFUSES_KEYS)) {
            assertThat(visit(patient(), till.address())).isInstanceOf(Unsure.class);
            assertThat(till.asked()).hasSize(2);
        }
    }

    @Test
    void doesNotAskAgainWithoutAKeyWhenTheOrderMayBeTaken() throws Exception {
        try (var till = new FakeTill(Mood.REFUSES_KEYS, Mood.DOES_NOT_KNOW)) {
            assertThat(visit(patient(), till.address())).isInstanceOf(Unsure.class);
            assertThat(till.asked()).hasSize(2);
        }
    }

    @Test
    void goesHomeWhenATillAsksForMorePatienceThanThereIs() throws Exception {
        try (var till = new FakeTill(Mood.IS_BUSY_FOR_LONG)) {
            var answer = visit(patient(), till.address());

            assertThat(answer).isEqualTo(new Refused(503, Duration.ofSeconds(60), "status 503"));
            assertThat(till.asked()).hasSize(1);
        }
    }

    @Test
    void goesHomeWhenThereIsNobodyAtTheTill() throws Exception {
        var gone = new FakeTill();
        gone.close();

        var answer = visit(new RetryLimits(Duration.ofMillis(50), LONG, new Share(20), 1), gone.address());

        assertThat(answer).isEqualTo(new Refused(TillAnswer.NONE, Duration.ZERO, ""));
    }

    @Test
    void doesNotAskAgainWhenThereIsNoBudget() throws Exception {
        try (var till = new FakeTill(Mood.IS_BUSY)) {
            var answer = visit(new RetryLimits(SHORT, LONG, new Share(0), 1), till.address());

            assertThat(answer).isInstanceOf(Refused.class);
            assertThat(till.asked()).hasSize(1);
            assertThat(counters.counts().heldBack()).isEqualTo(1);
        }
    }

    @Test
    void doesNotAskAgainWhenEverybodyGoesHome() throws Exception {
        end.countDown();
        try (var till = new FakeTill(Mood.IS_BUSY)) {
            assertThat(visit(patient(), till.address())).isInstanceOf(Refused.class);
            assertThat(till.asked()).hasSize(1);
        }
    }

    @Test
    void namesTheOrderAsTheTillWill() {
        var key = Objects.requireNonNull(request.key());
        assertThat(request.orderId()).isEqualTo(key.orderId());
        assertThat(key.key()).matches("[!-~]{16,64}").contains(run.id().toString());
        assertThat(key.client()).matches("[!-~]{16,64}");
        assertThat(request.body()).contains("\"parts\":[[\"cod\",\"chips\"]]");
    }
}
