package fishandchips.shop.bench.load;

import java.net.URI;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The connections of a load: each is used again once its order is answered. Safe for any number of threads. */
final class Lanes implements AutoCloseable {

    /** As many as a machine with its usual limits bears. */
    private static final int MOST = 4_000;

    private final URI till;
    private final Deque<Lane> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger count = new AtomicInteger();

    Lanes(URI till) {
        this.till = till;
    }

    /** One that nobody uses, perhaps a new one; null when there are too many. */
    @Nullable
    Lane take() {
        var lane = idle.pollFirst();
        if (lane != null) {
            return lane;
        }
        if (count.incrementAndGet() <= MOST) {
            return new Lane(till);
        }
        count.decrementAndGet();
        return null;
    }

    void giveBack(Lane lane) {
        idle.addFirst(lane);
    }

    /** One that is broken. */
    void drop(Lane lane) {
        count.decrementAndGet();
        lane.close();
    }

    @Override
    public void close() {
        idle.forEach(Lane::close);
    }
}
