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
 * Reads the topics for this till alone, from near their ends.
 *
 * <p>Commits nothing: a till that starts reads as many of the latest records as it has room for. While Kafka is away it waits, and logs this
 * every half minute; it misses nothing, because the topics keep the records.
 */
@Component
class LogFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LogFollower.class);

    private static final Duration STOP = Duration.ofSeconds(5);

    /** The pause between two reads, unless many records came. So the till reads in larger pieces, and seldom when nothing happens. */
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

    /** Whether this till has read everything that was in the topics when it started, and Kafka answered lately. */
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
                log.atError()
                        .setCause(e)
                        .log("The till cannot follow the topics because of an unexpected failure; it tries again");
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
            opened.open(OrderEventsListener.topics(settings.secondKitchen()), settings.remembers());
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
