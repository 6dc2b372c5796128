package fishandchips.till;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The orders of the whole shop that are neither ready nor given up: how many there are, and since when the oldest waits.
 *
 * <p>An order is given up while it has a dead letter that ends it, and that nobody has settled by sending the order again. The
 * records may be read in any order between partitions, and more than once. Safe for any number of threads.
 */
public final class OrdersInFlight {

    private final int capacity;
    private final Map<UUID, Way> ways = new HashMap<>();
    private final TreeSet<Way> oldestFirst =
            new TreeSet<>(Comparator.comparing((Way way) -> way.placedAt).thenComparing(way -> way.orderId));
    private final Map<Integer, Instant> readySince = new HashMap<>();

    /**
     * Nothing is in flight yet.
     *
     * @param capacity how many orders it knows at most; beyond that it forgets the one that was placed longest ago
     */
    public OrdersInFlight(int capacity) {
        this.capacity = capacity;
    }

    /** An order that is not ready, or the letters of one that is not known yet. Letters are named by their place in the log. */
    private static final class Way {
        private final UUID orderId;
        private Instant placedAt;
        private final int partition;
        private boolean isKnown;
        private final Set<String> letters = new HashSet<>();
        private final Set<String> settled = new HashSet<>();

        private Way(UUID orderId, Instant placedAt, int partition) {
            this.orderId = orderId;
            this.placedAt = placedAt;
            this.partition = partition;
        }

        private boolean isInFlight() {
            return isKnown && settled.containsAll(letters);
        }
    }

    /** An order has taken a step, and is not ready. */
    public synchronized void onItsWay(UUID orderId, Instant placedAt, int partition) {
        var way = way(orderId, placedAt, partition);
        if (!way.isKnown) {
            oldestFirst.remove(way);
            way.placedAt = placedAt;
            way.isKnown = true;
            oldestFirst.add(way);
        }
    }

    /** A dead letter, written at some moment, ends the order. */
    public synchronized void giveUp(UUID orderId, Instant at, int partition, String letter) {
        way(orderId, at, partition).letters.add(letter);
    }

    /** Somebody has sent the order again, and so settled a dead letter. */
    public synchronized void sendAgain(UUID orderId, Instant at, int partition, String letter) {
        way(orderId, at, partition).settled.add(letter);
    }

    private Way way(UUID orderId, Instant at, int partition) {
        var known = ways.get(orderId);
        if (known != null) {
            return known;
        }
        var way = new Way(orderId, at, partition);
        ways.put(orderId, way);
        oldestFirst.add(way);
        if (oldestFirst.size() > capacity) {
            ways.remove(oldestFirst.removeFirst().orderId);
        }
        return way;
    }

    /** An order is ready. */
    public synchronized void ready(UUID orderId) {
        var way = ways.remove(orderId);
        if (way != null) {
            oldestFirst.remove(way);
        }
    }

    /**
     * The records that tell which orders of a partition are ready begin at this moment: those before it were deleted, or are not
     * read back. Nobody can tell of an order that was placed before it whether it is ready, and it is not counted.
     */
    public synchronized void readyIsKnownSince(int partition, Instant moment) {
        readySince.putIfAbsent(partition, moment);
    }

    /** How many there are. */
    public synchronized long count() {
        return inFlight().count();
    }

    /** When the oldest was placed; empty when none is in flight. */
    public synchronized Optional<Instant> oldest() {
        return inFlight().findFirst().map(way -> way.placedAt);
    }

    private Stream<Way> inFlight() {
        return oldestFirst.stream()
                .filter(Way::isInFlight)
                .filter(way -> !way.placedAt.isBefore(readySince.getOrDefault(way.partition, Instant.MIN)));
    }
}
