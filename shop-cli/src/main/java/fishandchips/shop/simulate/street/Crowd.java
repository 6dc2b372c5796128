package fishandchips.shop.simulate.street;

import fishandchips.shop.simulate.evening.Customer;
import fishandchips.shop.simulate.street.Answer.Accepted;
import fishandchips.shop.simulate.street.Answer.Refused;
import fishandchips.shop.simulate.street.Answer.Unsure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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
 * Lets customers come when they come: those who come later do not wait for those before them. When too many wait
 * already, a customer who comes walks away, and is counted.
 */
public final class Crowd {

    /** Customers who come within this time may come together: it takes time to fall asleep, too. */
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(1);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final Run run;
    private final Street street;
    private final Semaphore places;
    private final CountDownLatch end;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /**
     * A crowd that has not come yet.
     *
     * @param tills where to ask now, at least one; asked again for each attempt
     * @param end counted down when nobody shall come any more, and nobody ask again; who has asked still waits for the
     *     answer
     */
    public Crowd(
            Run run,
            Supplier<List<URI>> tills,
            TillConnections connections,
            Journal journal,
            Tally tally,
            Patience patience,
            RandomGenerator random,
            CountDownLatch end) {
        this.run = run;
        this.end = end;
        this.places = new Semaphore(patience.atOnce());
        this.street = new Street(
                tills,
                connections,
                journal,
                tally,
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
        return street.endsWithin(left.compareTo(SHORTEST_SLEEP) < 0 ? SHORTEST_SLEEP : left);
    }

    private void letIn(Customer customer, long arrivedNanos, ExecutorService visits) {
        if (places.tryAcquire()) {
            visits.execute(() -> visit(customer, arrivedNanos));
        } else {
            street.tally().notSent();
        }
    }

    private void visit(Customer customer, long arrivedNanos) {
        try {
            var request = Request.of(customer, run);
            street.tally().begins(request.orderId());
            street.budget().earn();
            var visit = new Visit(street, request, customer.number(), arrivedNanos);
            settle(request, visit.make(), visit.waited());
        } catch (IOException e) {
            failure.compareAndSet(null, e);
            end.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private void settle(Request request, Answer answer, Duration waited) {
        var tally = street.tally();
        switch (answer) {
            case Accepted(var receipt) -> tally.accepted(receipt, waited);
            case Refused _ -> tally.refused(request.orderId(), answer.inWords());
            case Unsure _ -> tally.unknown();
        }
    }
}
