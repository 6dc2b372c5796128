package fishandchips.customers.load;

import fishandchips.customers.till.TillAnswer;
import fishandchips.customers.till.TillAnswer.Accepted;
import fishandchips.customers.till.TillAnswer.Refused;
import fishandchips.customers.till.TillAnswer.Unsure;
import fishandchips.customers.till.TillClient;
import fishandchips.customers.till.TillRequest;
import fishandchips.customers.workload.Customer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Generates open-loop load: a customer comes at its time, and does not wait for those before it. When too many wait
 * already, a customer who comes walks away, and is counted.
 */
public final class LoadGenerator {

    /** Customers who come within this time may come together: it takes time to fall asleep, too. */
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(1);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final Run run;
    private final VisitContext context;
    private final Semaphore places;
    private final CountDownLatch end;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /**
     * A generator that has not begun.
     *
     * @param tills where to ask now, at least one; asked again for each attempt
     * @param end counted down when nobody shall come any more, and nobody ask again; who has asked still waits for the
     *     answer
     */
    public LoadGenerator(
            Run run,
            Supplier<List<URI>> tills,
            TillClient connections,
            Journal journal,
            LoadCounters counters,
            RetryLimits patience,
            RandomGenerator random,
            CountDownLatch end) {
        this.run = run;
        this.end = end;
        this.places = new Semaphore(patience.atOnce());
        this.context = new VisitContext(
                tills,
                connections,
                journal,
                counters,
                patience,
                new RetryBudget(patience.retries(), System::nanoTime),
                new BackOff(FIRST_PAUSE, random),
                end);
    }

    /**
     * Lets them come. Returns when the last has gone.
     *
     * @throws IOException when the journal cannot be written; no till is asked without it
     */
    public void come(Stream<Customer> customers) throws Exception {
        var beginNanos = System.nanoTime();
        try (var visits = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var all = customers.iterator(); all.hasNext(); ) {
                var customer = all.next();
                var arrivesNanos = beginNanos + customer.arrives().toNanos();
                if (endsBefore(arrivesNanos)) {
                    break;
                }
                letIn(customer, arrivesNanos, visits);
            }
        }
        var broken = failure.get();
        if (broken != null) {
            throw broken;
        }
    }

    private boolean endsBefore(long nanos) throws InterruptedException {
        var left = Duration.ofNanos(nanos - System.nanoTime());
        if (left.isNegative()) {
            return end.getCount() == 0;
        }
        return context.endsWithin(left.compareTo(SHORTEST_SLEEP) < 0 ? SHORTEST_SLEEP : left);
    }

    private void letIn(Customer customer, long arrivedNanos, ExecutorService visits) {
        if (places.tryAcquire()) {
            visits.execute(() -> visit(customer, arrivedNanos));
        } else {
            context.counters().notSent();
        }
    }

    private void visit(Customer customer, long arrivedNanos) {
        try {
            var key = run.key(customer);
            var request = TillRequest.of(key, customer.order(), customer.pricePence());
            context.counters().begins(key.orderId());
            context.budget().earn();
            var visit = new Visit(context, request, customer.arrival().till(), arrivedNanos);
            settle(key.orderId(), visit.make(), visit.waited());
        } catch (IOException e) {
            failure.compareAndSet(null, e);
            end.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private void settle(UUID orderId, TillAnswer answer, Duration waited) {
        var counters = context.counters();
        switch (answer) {
            case Accepted(var receipt) -> {
                if (!receipt.orderId().equals(orderId)) {
                    counters.getsItsName(receipt.orderId());
                }
                counters.accepted(receipt, waited);
            }
            case Refused _ -> counters.refused(orderId, answer.inWords());
            case Unsure _ -> counters.unknown();
        }
    }
}
