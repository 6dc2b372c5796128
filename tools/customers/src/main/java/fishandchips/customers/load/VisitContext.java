package fishandchips.customers.load;

import fishandchips.customers.till.TillClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * All that customers share: the tills, the journal, and how patient they are. Safe for any number of threads.
 *
 * @param tills where to ask now, at least one; they may come and go
 * @param end counted down when everybody shall go home
 */
record VisitContext(
        Supplier<List<URI>> tills,
        TillClient connections,
        Journal journal,
        LoadCounters counters,
        RetryLimits patience,
        RetryBudget budget,
        BackOff backOff,
        CountDownLatch end) {

    /** Beyond the last till it begins again at the first. */
    URI till(int number) {
        var there = tills.get();
        return there.get(Math.floorMod(number, there.size()));
    }

    /** Waits so long; true, at once, when everybody goes home. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return end.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
