package fishandchips.stage.demo;

import fishandchips.customers.load.Journal;
import fishandchips.customers.load.LoadCounters;
import fishandchips.customers.load.LoadGenerator;
import fishandchips.customers.load.RetryLimits;
import fishandchips.customers.load.Run;
import fishandchips.customers.till.OrderForm;
import fishandchips.customers.till.TillClient;
import fishandchips.customers.workload.Customer;
import fishandchips.customers.workload.EndOfArrivals;
import fishandchips.customers.workload.OrderMix;
import fishandchips.customers.workload.Share;
import fishandchips.customers.workload.TillPace;
import fishandchips.customers.workload.Workload;
import fishandchips.fleet.FailureReason;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Brings a customer to each till every 1.0 to 1.5 s, also to tills that come later. The customers of a till go with it. Each attempt is noted in
 * a journal, as those of {@code ./shop simulate} are.
 */
final class TillCustomers implements AutoCloseable {

    private static final TillPace PACE = new TillPace(Duration.ofMillis(1_000), Duration.ofMillis(1_500), 1);
    private static final Share NONE = new Share(0);
    private static final RetryLimits PATIENCE =
            new RetryLimits(Duration.ofSeconds(30), RetryLimits.FOR_AN_ANSWER, new Share(100), 100);
    private static final Duration ALL_DAY = Duration.ofDays(1);
    private static final long LOOK_EVERY_MILLIS = 200;

    private final Demo demo;
    private final Supplier<List<StationState>> tills;
    private final Path journals;
    private final Consumer<String> says;
    private final TillClient connections = new TillClient();
    private final Map<StationName, CountDownLatch> ends = new HashMap<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("customers").factory());

    /**
     * From now on customers come.
     *
     * @param tills those that there are now; asked again and again
     * @param journals the folder for the customers' journals
     * @param says is told what goes wrong, from any thread
     */
    TillCustomers(Demo demo, Supplier<List<StationState>> tills, Path journals, Consumer<String> says) {
        this.demo = demo;
        this.tills = tills;
        this.journals = journals;
        this.says = says;
        var _ = looks.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        var there = tills.get().stream().collect(Collectors.toMap(StationState::name, till -> till));
        ends.entrySet().removeIf(each -> {
            var gone = !there.containsKey(each.getKey());
            if (gone) {
                each.getValue().countDown();
            }
            return gone;
        });
        there.forEach((name, till) -> {
            if (till.ready() && !ends.containsKey(name)) {
                var end = new CountDownLatch(1);
                ends.put(name, end);
                Thread.ofPlatform().daemon().name("customers of " + name).start(() -> come(till, end));
            }
        });
    }

    private void come(StationState till, CountDownLatch end) {
        var run = new Run(UUID.randomUUID());
        var address = List.of(till.address(""));
        try (var journal = journal(till, run)) {
            new LoadGenerator(run, () -> address, connections, journal, new LoadCounters(), PATIENCE, new Random(), end)
                    .come(workload().customers().map(this::asInTheTalk));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            says.accept("No more customers come to %s: %s".formatted(till.name(), FailureReason.of(e)));
        }
    }

    private Journal journal(StationState till, Run run) throws IOException {
        Files.createDirectories(journals);
        var file = journals.resolve(String.format(Locale.ROOT, "%s-%s.jsonl", till.name(), run.id()));
        return new Journal(file, run, Map.of("run", run.id(), "client", run.client()), InstantSource.system());
    }

    private Workload workload() {
        return new Workload(
                new Random().nextLong(),
                PACE,
                new OrderMix(demo.meals(), null, NONE, NONE, NONE),
                new EndOfArrivals.AtTime(ALL_DAY));
    }

    /** Nobody is asked about salt and vinegar unless the demo has them. */
    private Customer asInTheTalk(Customer customer) {
        var order = customer.order();
        return demo.extras()
                ? customer
                : new Customer(
                        customer.number(),
                        customer.arrival(),
                        new OrderForm(order.parts(), order.channel(), null, List.of(), false),
                        customer.pricePence());
    }

    /** Nobody comes any more. Those who have asked get their answers, or find that the till has closed. */
    @Override
    public void close() {
        looks.close();
        ends.values().forEach(CountDownLatch::countDown);
    }
}
