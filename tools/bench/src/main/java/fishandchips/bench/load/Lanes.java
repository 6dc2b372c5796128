package fishandchips.bench.load;

import fishandchips.console.Stopwatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a load: each is used again once its order is answered. A single thread reads all answers, so that the load
 * leaves as much of the processors as it can to what it measures. Safe for any number of threads.
 */
final class Lanes implements AutoCloseable {

    /** As many as a machine with its usual limits bears. */
    private static final int MOST = 4_000;

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final URI till;
    private final Selector selector;
    private final Deque<Lane> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger count = new AtomicInteger();

    Lanes(URI till) {
        this.till = till;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("answers").start(this::read);
    }

    /** Has a customer place an order. Never waits. */
    void place(Visit customer) {
        var lane = take();
        if (lane == null) {
            customer.unsent();
            return;
        }
        if (!lane.begin(customer, selector)) {
            idle.addLast(lane);
        }
    }

    /** One that nobody uses, perhaps a new one; null when there are too many. */
    private @Nullable Lane take() {
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

    private void read() {
        try {
            var sinceLook = new Stopwatch();
            while (selector.isOpen()) {
                selector.select(this::goOn, LOOK_EVERY.toMillis());
                if (sinceLook.isPast(LOOK_EVERY)) {
                    giveUpLate();
                    sinceLook = new Stopwatch();
                }
            }
        } catch (IOException | ClosedSelectorException _) {
            // the load is over
        }
    }

    private void goOn(SelectionKey key) {
        var lane = (Lane) key.attachment();
        try {
            var answered = lane.goOn(key);
            if (answered != null) {
                idle.addFirst(lane);
                answered.customer().answered(answered.status());
            }
        } catch (CancelledKeyException _) {
            // the connection was closed meanwhile
        } catch (IOException _) {
            if (lane.giveUp(key.channel())) {
                idle.addLast(lane); // it connects again for the next customer
            }
        }
    }

    private void giveUpLate() {
        var now = System.nanoTime();
        for (var key : selector.keys()) {
            if (key.attachment() instanceof Lane lane && lane.giveUpIfLate(now)) {
                idle.addLast(lane);
            }
        }
    }

    @Override
    public void close() {
        try (selector) {
            for (var key : selector.keys()) {
                if (key.attachment() instanceof Lane lane) {
                    lane.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
