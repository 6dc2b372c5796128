package fishandchips.customers.load;

import fishandchips.customers.till.Receipt;
import fishandchips.customers.workload.RunningTotals;
import fishandchips.customers.workload.Totals;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts what becomes of the customers. Safe for any number of threads. */
public final class LoadCounters {

    private static final int DIGITS = 2;

    /** A till answers within seconds, and a shop has some thousand orders ready in a second at most. */
    private static final int REMEMBERED = 10_000;

    private final LongAdder sent = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder heldBack = new LongAdder();
    private final RunningTotals accepted = new RunningTotals();
    private final Map<String, Long> refused = new ConcurrentHashMap<>();
    private final LongAdder unknown = new LongAdder();
    private final LongAdder notSent = new LongAdder();
    private final LongAdder ready = new LongAdder();
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

    /** The last orders that were ready before a customer knew what its order is called. Most are other customers'. */
    private final Map<UUID, Duration> early = new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Duration> eldest) {
            return size() > REMEMBERED;
        }
    };

    private volatile boolean hasNameless;
    private final Histogram answers = new ConcurrentHistogram(DIGITS);
    private final Histogram ages = new ConcurrentHistogram(DIGITS);

    void begins(UUID orderId) {
        waiting.add(orderId);
        sent.increment();
    }

    /** The till takes no keys: only its receipt will say what the order is called, perhaps after the order is ready. */
    void losesItsName(UUID orderId) {
        hasNameless = true;
        waiting.remove(orderId);
    }

    void asksAgain() {
        retries.increment();
    }

    /** A customer's patience has ended while it waited for its turn to ask again. */
    void heldBack() {
        heldBack.increment();
    }

    /** An order is taken, so long after its customer has come. */
    void accepted(Receipt receipt, Duration waited) {
        answers.recordValue(micros(waited));
        accepted.add(receipt.parts(), receipt.totalPence());
    }

    /** A till has said what an order is called that had {@linkplain #losesItsName lost its name}. */
    synchronized void getsItsName(UUID orderId) {
        waiting.add(orderId);
        var age = early.remove(orderId);
        if (age != null) {
            ready(orderId, age);
        }
    }

    void refused(UUID orderId, String why) {
        waiting.remove(orderId);
        refused.merge(why, 1L, Long::sum);
    }

    void unknown() {
        unknown.increment();
    }

    void notSent() {
        notSent.increment();
    }

    /** Whether an order is one of this run's and not ready yet, or may turn out to be. */
    public boolean waitsFor(UUID orderId) {
        return hasNameless || waiting.contains(orderId);
    }

    /** An order is ready, so long after it was placed. A second time is not counted. */
    public synchronized void ready(UUID orderId, Duration age) {
        if (waiting.remove(orderId)) {
            ages.recordValue(micros(age));
            ready.increment();
        } else if (hasNameless) {
            early.put(orderId, age);
        }
    }

    private static long micros(Duration duration) {
        return Math.max(0, duration.toNanos() / 1_000);
    }

    public LoadCounts counts() {
        return new LoadCounts(
                sent.sum(),
                retries.sum(),
                heldBack.sum(),
                accepted.orders(),
                new TreeMap<>(refused),
                unknown.sum(),
                notSent.sum(),
                ready.sum(),
                waiting.size(),
                LoadCounts.Percentiles.of(answers),
                LoadCounts.Percentiles.of(ages));
    }

    /** What the orders come to that are taken, by the tills' receipts. */
    public Totals accepted() {
        return accepted.total();
    }
}
