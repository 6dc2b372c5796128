package fishandchips.customers.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fishandchips.customers.load.FakeTill.Mood;
import fishandchips.customers.till.TillClient;
import fishandchips.customers.workload.Customer;
import fishandchips.customers.workload.Share;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Unit tests for {@link LoadGenerator}, and for what its journal says. */
class LoadGeneratorTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final Run run = new Run(UUID.randomUUID());
    private final LoadCounters counters = new LoadCounters();
    private final CountDownLatch end = new CountDownLatch(1);
    private final TillClient connections = new TillClient();
    private Path file;
    private Journal journal;

    @BeforeEach
    void beginJournal() throws IOException {
        file = folder.resolve("journal.jsonl");
        journal = new Journal(file, run, Map.of("seed", 7), InstantSource.system());
    }

    @AfterEach
    void close() {
        connections.close();
    }

    private LoadGenerator generator(int atOnce, URI... tills) {
        var patience = new RetryLimits(LONG, LONG, new Share(20), atOnce);
        return new LoadGenerator(
                run, () -> List.of(tills), connections, journal, counters, patience, new Random(7), end);
    }

    private FutureTask<Boolean> comes(LoadGenerator generator, Stream<Customer> customers) {
        var coming = new FutureTask<>(() -> {
            generator.come(customers);
            return true;
        });
        Thread.ofVirtual().start(coming);
        return coming;
    }

    private List<JsonNode> lines() {
        try {
            return Files.readAllLines(file).stream()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void servesWhoeverComesAndRemembersIt() throws Exception {
        try (var till = new FakeTill()) {
            generator(100, till.address()).come(TestCustomers.come(50));
            journal.close();

            assertThat(counters.accepted().orders()).isEqualTo(50);
            assertThat(counters.accepted().pence()).isEqualTo(50L * TestCustomers.PRICE_PENCE);
            assertThat(till.asked()).hasSize(50).doesNotHaveDuplicates();
            assertThat(lines()).hasSize(101);
            assertThat(lines().getFirst().has("key")).isFalse();
        }
    }

    @Test
    void sendsEachCustomerToTheTillOfItsArrival() throws Exception {
        try (var one = new FakeTill();
                var other = new FakeTill()) {
            var customers = Stream.of(1, 3, 4).map(number -> TestCustomers.comes(number, Duration.ZERO));

            generator(100, one.address(), other.address()).come(customers);

            assertThat(one.asked()).hasSize(2);
            assertThat(other.asked()).hasSize(1);
        }
    }

    @Test
    void letsOthersInWhileTheFirstStillWaits() throws Exception {
        try (var till = new FakeTill(Mood.HANGS)) {
            var coming = comes(generator(100, till.address()), TestCustomers.come(20));

            await().untilAsserted(() -> assertThat(counters.counts().accepted()).isEqualTo(19));
            assertThat(counters.counts().inFlight()).isEqualTo(1);
            assertThat(coming.isDone()).isFalse();
            end.countDown();
        }
    }

    @Test
    void countsThoseWhoFindTooManyBeforeThem() throws Exception {
        try (var till = new FakeTill(Mood.HANGS, Mood.HANGS)) {
            var coming = comes(generator(2, till.address()), TestCustomers.come(7));

            await().untilAsserted(() -> assertThat(counters.counts().notSent()).isEqualTo(5));
            assertThat(coming.isDone()).isFalse();
            end.countDown();
        }
    }

    @Test
    void stopsComingWhenEverybodyGoesHome() throws Exception {
        try (var till = new FakeTill()) {
            var coming = comes(
                    generator(2, till.address()),
                    Stream.of(TestCustomers.comes(1, Duration.ZERO), TestCustomers.comes(2, Duration.ofHours(1))));
            await().untilAsserted(() -> assertThat(counters.counts().accepted()).isEqualTo(1));

            end.countDown();

            await().until(coming::isDone);
            assertThat(counters.counts().sent()).isEqualTo(1);
        }
    }

    @Test
    void remembersWhatCameOfEachAttempt() throws Exception {
        try (var till = new FakeTill(Mood.IS_BUSY, Mood.DOES_NOT_KNOW, Mood.HANGS_UP, Mood.TAKES)) {
            generator(1, till.address()).come(TestCustomers.come(1));
            journal.close();
        }

        var attempts = lines().subList(1, 9);
        assertThat(attempts)
                .extracting(line -> line.get("outcome").asString())
                .containsExactly("sent", "failed", "sent", "unknown", "sent", "unknown", "sent", "ok");
        assertThat(attempts).extracting(line -> line.get("attempt").asInt()).containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
        assertThat(attempts)
                .extracting(line -> line.get("status").toString())
                .containsExactly("null", "503", "null", "504", "null", "null", "null", "202");
        var key = run.key(TestCustomers.first());
        assertThat(attempts).allSatisfy(line -> {
            assertThat(line.get("run").asString()).isEqualTo(run.id().toString());
            assertThat(line.get("key").asString()).isEqualTo(key.key());
            assertThat(line.get("client").asString()).isEqualTo(run.client());
            assertThat(line.get("orderId").asString()).isEqualTo(key.orderId().toString());
            assertThat(line.get("totalPence").asInt()).isEqualTo(TestCustomers.PRICE_PENCE);
            assertThat(line.get("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        });
    }

    /** A process that is killed closes nothing: what has left it by then is all there is. */
    @Test
    void remembersAnAttemptBeforeATillHearsOfIt() throws Exception {
        var known = new CopyOnWriteArrayList<JsonNode>();
        try (var till = new FakeTill(() -> known.addAll(lines()))) {
            generator(1, till.address()).come(TestCustomers.come(1));
        }

        assertThat(known).hasSize(2);
        assertThat(known.getLast().get("outcome").asString()).isEqualTo("sent");
    }

    @Test
    void remembersAnOutcomeSoonEvenWhenNothingFollows() throws Exception {
        try (var till = new FakeTill()) {
            generator(1, till.address()).come(TestCustomers.come(1));

            await().untilAsserted(() ->
                    assertThat(lines().getLast().get("outcome").asString()).isEqualTo("ok"));
        }
    }

    @Test
    void sendsNothingWithoutItsJournal() throws Exception {
        try (var till = new FakeTill()) {
            journal.close();

            assertThatThrownBy(() -> generator(1, till.address()).come(TestCustomers.come(1)))
                    .isInstanceOf(IOException.class);
            assertThat(till.asked()).isEmpty();
        }
    }
}
