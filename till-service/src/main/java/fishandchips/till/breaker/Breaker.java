package fishandchips.till.breaker;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether an order may be sent, by how those before it have fared.
 *
 * <p>It opens when too many sends fail, or when none of those on their way has been acknowledged for too long, and then
 * lets nothing through for a while. A log that is merely slow answers all the time. After that a few orders are let through to find out: when one fails or gets no answer either, it rests again;
 * when all are acknowledged it closes. Safe for any number of threads, and never waits.
 */
public final class Breaker {

    private static final Logger log = LoggerFactory.getLogger(Breaker.class);

    private enum State {
        CLOSED,
        OPEN,
        PROBING
    }

    private final BreakerSettings settings;
    private final LongSupplier nanoTime;
    private final Endings endings;
    private final SequencedSet<Send> onTheirWay = new LinkedHashSet<>();
    private State state = State.CLOSED;
    private long heardNanos;
    private long openedNanos;
    private long troubleNanos;
    private int probesBegun;
    private int probesAcknowledged;

    /** A closed breaker, by a clock like {@link System#nanoTime()}. */
    public Breaker(BreakerSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.endings = new Endings(settings.window());
        this.heardNanos = nanoTime.getAsLong();
    }

    /** An order on its way. Whoever began it says once how it ended. */
    public final class Send {

        private final long begunNanos = nanoTime.getAsLong();

        /** The log has it. */
        public void acknowledged() {
            end(this, true);
        }

        /** It was refused, or nobody said that the log has it. */
        public void failed() {
            end(this, false);
        }

        /** It was not tried after all. */
        public void withdrawn() {
            withdraw(this);
        }
    }

    /** Begins to send an order; empty when it must not be sent. */
    public synchronized Optional<Send> begin() {
        look();
        if (state == State.OPEN || (state == State.PROBING && probesBegun == settings.probes())) {
            return Optional.empty();
        }
        probesBegun++;
        var send = new Send();
        onTheirWay.add(send);
        return Optional.of(send);
    }

    /** Whether it lets through nothing, or only a few to find out. */
    public synchronized boolean isOpen() {
        look();
        return state != State.CLOSED;
    }

    /**
     * Whether customers had better go elsewhere. Not for ever: some time after the last order that fared badly it invites
     * customers again, for without them nobody would find out.
     */
    public synchronized boolean isOpenForLong() {
        return isOpen()
                && nanosSince(openedNanos) > settings.unreadyAfter().toNanos()
                && nanosSince(troubleNanos) < settings.unreadyAfter().toNanos();
    }

    private synchronized void end(Send send, boolean acknowledged) {
        if (acknowledged) {
            heardNanos = nanoTime.getAsLong();
        }
        if (!onTheirWay.remove(send)) {
            return; // it began before the last rest, which it has had its part in
        }
        if (state == State.PROBING) {
            endProbe(acknowledged);
        } else if (state == State.CLOSED) {
            endings.add(acknowledged, nanoTime.getAsLong());
            if (endings.areBad()) {
                open("more than half of the orders could not be sent");
            }
        }
    }

    private void endProbe(boolean acknowledged) {
        if (!acknowledged) {
            open("the log still does not answer");
        } else if (++probesAcknowledged == settings.probes()) {
            state = State.CLOSED;
            endings.forget();
            log.info("The log answers; orders are sent again");
        }
    }

    private synchronized void withdraw(Send send) {
        if (onTheirWay.remove(send)) {
            probesBegun--;
        }
    }

    /** Notices what the time alone has brought about. */
    private void look() {
        if (state == State.OPEN) {
            if (nanosSince(troubleNanos) >= settings.rest().toNanos()) {
                probe();
            }
        } else if (!onTheirWay.isEmpty() && silenceNanos() > settings.silence().toNanos()) {
            open("the log has not answered for too long");
        }
    }

    private long silenceNanos() {
        return Math.min(nanosSince(onTheirWay.getFirst().begunNanos), nanosSince(heardNanos));
    }

    private void probe() {
        state = State.PROBING;
        onTheirWay.clear();
        probesBegun = 0;
        probesAcknowledged = 0;
    }

    private void open(String reason) {
        troubleNanos = nanoTime.getAsLong();
        if (state == State.CLOSED) {
            openedNanos = troubleNanos;
            log.atWarn().addKeyValue("reason", reason).log("Sending no orders for a while");
        }
        state = State.OPEN;
    }

    private long nanosSince(long moment) {
        return nanoTime.getAsLong() - moment;
    }
}
