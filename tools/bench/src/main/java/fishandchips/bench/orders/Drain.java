package fishandchips.bench.orders;

import fishandchips.bench.usage.Cpu;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.groups.Groups;
import fishandchips.fleet.groups.MemberNames;
import fishandchips.fleet.open.ShopState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/** Watches a group work off what lies before it, by what it has committed. Used by one thread. */
public final class Drain implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 20;
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(60);

    private final Map<String, String> kafka;
    private final Groups groups;

    public Drain(Map<String, String> kafka) {
        this.kafka = kafka;
        groups = new Groups(kafka, MemberNames.byClientId());
    }

    /** Lets a backlog come into sight, and returns how many of its orders a second the group has dealt with. */
    public double of(Backlog backlog, String group) throws InterruptedException {
        var ends = backlog.ends();
        var startNanos = System.nanoTime();
        backlog.commit();
        awaitLeft(group, ends, 0);
        return backlog.size() / seconds(startNanos);
    }

    /**
     * Lets a group work off what lies there already, and returns how many a second it has dealt with once it had found its
     * pace: of each of so many parts of the rest, as it came to them.
     *
     * @param ends where each partition ends
     * @param warm how many it may have dealt with before the clock runs
     */
    public List<Double> lying(Map<TopicPartition, Long> ends, String group, long warm, int parts)
            throws InterruptedException {
        var paces = new ArrayList<Double>();
        var left = awaitLeft(group, ends, left(group, ends) - warm);
        for (var rest = parts; rest > 0; rest--) {
            var startNanos = System.nanoTime();
            var then = awaitLeft(group, ends, left - left / rest);
            paces.add((left - then) / seconds(startNanos));
            left = then;
        }
        return paces;
    }

    /**
     * Lets a group work off what lies there already, and returns how much processor time of all processes each record took,
     * in microseconds, in the second half of them.
     *
     * @param ends where each partition ends
     */
    public double cost(Map<TopicPartition, Long> ends, String group, Supplier<ShopState> shop)
            throws InterruptedException {
        var left = awaitLeft(group, ends, left(group, ends) / 2);
        var before = Cpu.of(shop.get());
        awaitLeft(group, ends, 0);
        return Cpu.of(shop.get()).microsOfAllSince(before, Math.max(1, left));
    }

    /** Waits until a group has dealt with all that a topic has. */
    public void awaitNothingLeft(String topic, String group) throws InterruptedException {
        awaitLeft(group, LastRecords.ends(kafka, topic), 0);
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }

    /** Waits until no more than {@code most} are left. Returns how many are. */
    private long awaitLeft(String group, Map<TopicPartition, Long> ends, long most) throws InterruptedException {
        var before = Long.MAX_VALUE;
        var sinceProgress = new Stopwatch();
        for (var left = left(group, ends); ; left = left(group, ends)) {
            if (left <= most) {
                return left;
            }
            if (left < before) {
                before = left;
                sinceProgress = new Stopwatch();
            } else if (sinceProgress.isPast(LONGEST_STANDSTILL)) {
                throw new ShopFailedException(
                        String.format(Locale.ROOT, "%s stands still before %d records.", group, left));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private long left(String group, Map<TopicPartition, Long> ends) throws InterruptedException {
        var committed = groups.committed(group);
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /** Waits until a group has so many members, and all partitions are with them. */
    public void awaitMembers(String group, int members, int partitions) throws InterruptedException {
        var waited = new Stopwatch();
        for (var now = groups.describe(group);
                !now.isSettled()
                        || now.assignment().size() != partitions
                        || now.assignment().members().size() != members;
                now = groups.describe(group)) {
            if (waited.isPast(LONGEST_STANDSTILL)) {
                throw new ShopFailedException(
                        String.format(Locale.ROOT, "%s does not come to have %d members: %s.", group, members, now));
            }
            TimeUnit.MILLISECONDS.sleep(5 * LOOK_EVERY_MILLIS);
        }
    }

    @Override
    public void close() {
        groups.close();
    }
}
