package fishandchips.bench.orders;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.groups.NewRecords;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads a topic from now on, as anybody would who reads only what is committed, and notes down when orders arrive there.
 * Safe for any number of threads.
 */
public final class Arrivals implements AutoCloseable {

    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(60);
    private static final Duration PUNCTUAL = Duration.ofSeconds(1);
    private static final int DIGITS = 3;

    private final ConcurrentMap<String, Long> awaited = new ConcurrentHashMap<>();
    private final LongAdder arrived = new LongAdder();
    private final NewRecords records;
    private volatile Histogram micros = new ConcurrentHistogram(DIGITS);

    /** Knows where the topic ends before it returns, so that nothing that comes later is missed. */
    public Arrivals(Map<String, String> kafka, String topic) {
        records = new NewRecords(kafka, topic, this::note);
    }

    private void note(ConsumerRecord<byte[], byte[]> item) {
        var sinceNanos = awaited.remove(new String(item.key(), StandardCharsets.US_ASCII));
        if (sinceNanos != null) {
            micros.recordValue((System.nanoTime() - sinceNanos) / 1_000);
        }
        arrived.increment();
    }

    /** An order is on its way; how long that takes is to be known. */
    public void await(String key, long sinceNanos) {
        awaited.put(key, sinceNanos);
    }

    /** How long those took, in microseconds, that were awaited and have arrived since this was asked last. */
    public Histogram takeMicros() {
        var taken = micros;
        micros = new ConcurrentHistogram(DIGITS);
        return taken;
    }

    /** How many have arrived, awaited or not. */
    public long count() {
        return arrived.sum();
    }

    /** Waits until so many have arrived. */
    public void awaitCount(long wanted) throws InterruptedException {
        awaitNoMore(() -> wanted - count());
    }

    /** Waits until all have arrived that are on their way, but for so many that never were; they are awaited no more. */
    public void awaitAllBut(long never) throws InterruptedException {
        awaitNoMore(() -> awaited.size() - never);
        awaited.clear();
    }

    /** Waits until nobody is late: all that are on their way have been so for a second at the most. */
    public void awaitPunctual() throws InterruptedException {
        awaitNoMore(() -> {
            var soonEnough = System.nanoTime() - PUNCTUAL.toNanos();
            return awaited.values().stream()
                    .filter(since -> since - soonEnough < 0)
                    .count();
        });
    }

    private void awaitNoMore(LongSupplier missing) throws InterruptedException {
        var fewest = Long.MAX_VALUE;
        var sinceProgress = new Stopwatch();
        for (var now = missing.getAsLong(); now > 0; now = missing.getAsLong()) {
            if (now < fewest) {
                fewest = now;
                sinceProgress = new Stopwatch();
            } else if (sinceProgress.isPast(LONGEST_STANDSTILL)) {
                throw new ShopFailedException(
                        String.format(Locale.ROOT, "%,d orders are missing still, %,d have arrived.", now, count()));
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
