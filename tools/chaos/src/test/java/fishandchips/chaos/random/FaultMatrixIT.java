package fishandchips.chaos.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.audit.CashUp;
import fishandchips.audit.TillRoll;
import fishandchips.audit.law.Law;
import fishandchips.audit.reading.Audit;
import fishandchips.backends.ShopLog;
import fishandchips.chaos.fault.Fault;
import fishandchips.chaos.fault.StationFault;
import fishandchips.console.Screen;
import fishandchips.contract.Topics;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.OpenSettings.Feature;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One fault after the other at a whole shop of processes, with customers before, during and after each, and a cash-up:
 * nothing may be lost or doubled, and orders have to flow again. Usually a short set; all when {@code faults} is {@code
 * all}, which takes a quarter of an hour, and writes down what came of it when all went well.
 */
class FaultMatrixIT {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final boolean ALL = "all".equals(System.getProperty("faults"));
    private static final double CUSTOMERS_A_SECOND = 20;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Of about twenty orders; each transaction leaves a marker beside its records. */
    private static final int SOME_RECORDS = 40;

    private static final TrialResults RESULTS = new TrialResults();

    @TempDir
    private static Path home;

    private static ShopFolder folder;
    private static Shop shop;

    @BeforeAll
    static void open() throws Exception {
        folder = new ShopFolder(ROOT, home, ROOT.resolve("tools/fleet/target/stations"));
        var settings = OpenSettings.onAnyPorts()
                .with(StationKind.TILL, 2)
                .with(StationKind.PREPARER, 2)
                .with(StationKind.COOK, 2)
                .with(Feature.BREAKABLE);
        shop = new Shop(folder, settings, _ -> {});
        shop.open();
    }

    @AfterAll
    static void close() throws Exception {
        shop.close();
        if (RESULTS.count() == trials().count()) { // else there is something to mend, and to try again
            RESULTS.writeTo(ALL ? ROOT.resolve("docs/faults.md") : Path.of("target", "faults.md"));
        }
    }

    static Stream<Trial> trials() {
        return Trial.all().filter(trial -> ALL || trial.isShort());
    }

    @ParameterizedTest
    @MethodSource("trials")
    void losesNothingAndDoublesNothing(Trial trial) throws Exception {
        var begin = System.currentTimeMillis();
        var load = new BackgroundLoad(trial.hashCode(), CUSTOMERS_A_SECOND, LONGEST, folder);

        try {
            awaitOrdersFlow();
            for (var fault : trial.faults()) {
                carryOut(fault);
                awaitOrdersFlow();
            }
        } finally {
            shop.undoFaults();
            load.close();
        }

        assertThatEveryLawHolds();
        RESULTS.add(trial, load.counts(), longestStall(begin));
    }

    private static void carryOut(Fault fault) throws Exception {
        var restarts = restarts();
        var injected = shop.injectFault(fault.toString());
        if (fault instanceof StationFault.Crash) {
            patiently()
                    .untilAsserted(() ->
                            assertThat(restarts()).as("stations that died").isGreaterThan(restarts));
        } else {
            injected.awaitUndone();
        }
    }

    private static int restarts() {
        return shop.state().stations().stream().mapToInt(StationState::restarts).sum();
    }

    /** Once more, after a fault. */
    private static void awaitOrdersFlow() {
        try (var log = new ShopLog(shop.state().address("kafka"))) {
            var before = new AtomicLong(-1);
            patiently().ignoreExceptions().until(() -> {
                var now = log.ends(Topics.READY).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                before.compareAndSet(-1, now);
                return now >= before.get() + SOME_RECORDS;
            });
        }
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2));
    }

    private static void assertThatEveryLawHolds() throws Exception {
        var waiting = new Screen(new PrintWriter(Writer.nullWriter()), false);
        try (var audit = new Audit(shop.state().backRoom(), folder.journals(), Duration.ofSeconds(30))) {
            var count = new CashUp(audit, Law.all(false), waiting).atRest(Duration.ofMinutes(2));
            assertThat(count.isGreen())
                    .as(String.join("\n", TillRoll.of(count)))
                    .isTrue();
        }
    }

    /** The longest time in which no order became ready, by the broker's clock, since customers began to come. */
    private static Duration longestStall(long begin) {
        try (var log = new ShopLog(shop.state().address("kafka"))) {
            var times = log.committed(Topics.READY.name()).stream()
                    .mapToLong(ConsumerRecord::timestamp)
                    .filter(time -> time >= begin)
                    .sorted()
                    .toArray();
            var longest = IntStream.range(1, times.length)
                    .mapToLong(i -> times[i] - times[i - 1])
                    .max();
            return Duration.ofMillis(longest.orElse(0));
        }
    }
}
