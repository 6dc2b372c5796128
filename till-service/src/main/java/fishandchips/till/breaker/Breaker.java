package fishandchips.till.breaker;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A circuit breaker that distinguishes a Kafka that does not answer from a slow one.
 *
 * <p>It opens when Kafka has answered nothing for too long while orders wait for it, or when many orders in a row have failed. It never
 * opens while Kafka acknowledges orders, even slowly. An open breaker lets no order through. After a rest, or as soon as Kafka answers
 * anything, it lets a few orders through as probes; when one of them fails or Kafka is silent again, it rests again. Any acknowledgement
 * closes it, also that of an earlier order. Safe for any number of threads, and never waits.
 */
public final class Breaker {

    private static final Logger log = LoggerFactory.getLogger(Breaker.class);

    private static final int FAILURES_IN_A_ROW = 20;

    private enum State {
        CLOSED,
        OPEN,
        PROBING
    }

    private final BreakerSettings settings;
    private final LongSupplier nanoTime;
    private final SequencedSet<Send> onTheirWay = new LinkedHashSet<>();
    private State state = State.CLOSED;
    private long heardNanos;
    private long openedNanos;
    private long troubleNanos;
    private long acknowledged;
    private int failedInARow;
    private int probesBegun;

    /** A closed breaker, by a clock like {@link System#nanoTime()}. */
    public Breaker(BreakerSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.heardNanos = nanoTime.getAsLong();
    }

    /** An order that is being sent. The caller that began it reports its end once. */
    public final class Send {

        private final long begunNanos = nanoTime.getAsLong();
        private final long acknowledgedBefore = acknowledged;

        /** Kafka has acknowledged the order. */
        public void acknowledged() {
            acknowledge(this);
        }

        /** The producer refused the order, or Kafka did not acknowledge it. */
        public void failed() {
            fail(this);
        }
    }

    /** Begins to send an order; empty when it must not be sent. */
    public synchronized Optional<Send> begin() {
        if (refuses()) {
            return Optional.empty();
        }
        probesBegun++;
        var send = new Send();
        onTheirWay.add(send);
        return Optional.of(send);
    }

    /** Whether an order must not be sent now. */
    public synchronized boolean refuses() {
        look();
        return state == State.OPEN || (state == State.PROBING && probesBegun == settings.probes());
    }

    /** Kafka has answered a question of the till, about orders or about anything else. */
    public synchronized void heard() {
        heardNanos = nanoTime.getAsLong();
        if (state == State.OPEN) {
            probe();
        }
    }

    /** Whether it lets no order through, or only probes. */
    public synchronized boolean isOpen() {
        look();
        return state != State.CLOSED;
    }

    /**
     * Whether the till should report that it is not ready. Not for ever: some time after the last failed order this is false again, because
     * without customers there would be no probes.
     */
    public synchronized boolean isOpenForLong() {
        return isOpen()
                && nanosSince(openedNanos) > settings.unreadyAfter().toNanos()
                && nanosSince(troubleNanos) < settings.unreadyAfter().toNanos();
    }

    private synchronized void acknowledge(Send send) {
        onTheirWay.remove(send);
        heardNanos = nanoTime.getAsLong();
        acknowledged++;
        failedInARow = 0;
        if (state != State.CLOSED) {
            state = State.CLOSED;
            log.info("Kafka acknowledges orders again; the circuit breaker closes");
        }
    }

    /** A failure counts only if nothing was acknowledged since the order was sent, and not after a rest. */
    private synchronized void fail(Send send) {
        if (!onTheirWay.remove(send) || send.acknowledgedBefore != acknowledged) {
            return;
        }
        if (state == State.PROBING) {
            open("Kafka still does not answer");
        } else if (state == State.CLOSED && ++failedInARow == FAILURES_IN_A_ROW) {
            open("Kafka did not acknowledge many orders in a row");
        }
    }

    /** Changes the state when enough time has passed. */
    private void look() {
        if (state == State.OPEN) {
            if (nanosSince(troubleNanos) >= settings.rest().toNanos()) {
                probe();
            }
        } else if (!onTheirWay.isEmpty() && silenceNanos() > settings.silence().toNanos()) {
            open("Kafka has not answered for too long");
        }
    }

    private long silenceNanos() {
        return Math.min(nanosSince(onTheirWay.getFirst().begunNanos), nanosSince(heardNanos));
    }

    private void probe() {
        state = State.PROBING;
        onTheirWay.clear();
        probesBegun = 0;
    }

    private void open(String reason) {
        troubleNanos = nanoTime.getAsLong();
        failedInARow = 0;
        if (state == State.CLOSED) {
            openedNanos = troubleNanos;
            log.atWarn().addKeyValue("reason", reason).log("The circuit breaker opens; the till refuses new orders");
        }
        state = State.OPEN;
    }

    private long nanosSince(long moment) {
        return nanoTime.getAsLong() - moment;
    }
}
