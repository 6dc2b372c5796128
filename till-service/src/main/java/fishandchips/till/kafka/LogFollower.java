package fishandchips.till.kafka;

import fishandchips.till.TillSettings;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows the log on behalf of this till alone, from its tail on.
 *
 * <p>Commits nothing: a till that starts reads back as many records as it has room to remember. While Kafka is away it
 * waits and says so now and then; nothing is lost by that, the log keeps.
 */
@Component
class LogFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LogFollower.class);

    private static final Duration STOP = Duration.ofSeconds(5);

    /** Between two reads, unless many records came: the log is then read in larger pieces, and seldom while nothing happens. */
    private static final Duration REST = Duration.ofMillis(100);

    private static final int MANY = 100;

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final PlacedOrdersPublisher publisher;
    private final OrderEventsListener listener;
    private final TillSettings settings;
    private final KafkaContact contact = new KafkaContact();

    private volatile boolean running;
    private volatile boolean caughtUp;
    private volatile @Nullable TailReader tail;
    private @Nullable Thread thread;

    LogFollower(
            ConsumerFactory<byte[], byte[]> consumers,
            PlacedOrdersPublisher publisher,
            OrderEventsListener listener,
            TillSettings settings) {
        this.consumers = consumers;
        this.publisher = publisher;
        this.listener = listener;
        this.settings = settings;
    }

    /** Whether the book holds all that was in the log when this till started, and Kafka answered lately. */
    boolean isUpToDate() {
        return caughtUp && contact.isMade();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("log-follower").start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        var current = tail;
        if (current != null) {
            current.wakeup();
        }
        try {
            if (thread != null) {
                thread.join(STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The producer comes first: no customer should wait for its metadata. */
    private void run() {
        while (running) {
            try {
                if (publisher.knowsItsTopic()) {
                    follow();
                } else {
                    contact.missed("the topic orders");
                }
            } catch (RuntimeException e) {
                missed(String.valueOf(e.getMessage()));
            } catch (Error e) { // such as of a class that is missing; nobody would notice that this thread ends
                log.atError().setCause(e).log("The log could not be followed, by an unexpected failure; trying again");
                missed(e.toString());
            }
        }
    }

    private void missed(String waitingFor) {
        caughtUp = false;
        if (running) {
            contact.missed(waitingFor);
        }
    }

    private void follow() {
        try (var opened = new TailReader(consumers.createConsumer())) {
            tail = opened;
            opened.open(OrderEventsListener.TOPICS, settings.remembers());
            contact.answered();
            while (running) {
                var records = opened.read();
                records.forEach(listener::on);
                caughtUp = opened.isCaughtUp();
                ask(opened);
                if (caughtUp && records.count() < MANY) {
                    LockSupport.parkNanos(REST.toNanos());
                }
            }
        }
    }

    private void ask(TailReader opened) {
        if (contact.isDue()) {
            if (opened.isThere()) {
                contact.answered();
            } else {
                contact.missed("an answer");
            }
        }
    }
}
