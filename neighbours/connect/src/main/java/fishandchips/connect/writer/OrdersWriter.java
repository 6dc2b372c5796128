package fishandchips.connect.writer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes orders in another shape to another topic, until it is closed. When Kafka is away, or what the format needs, it begins anew where the last
 * transaction ended, after pauses that grow to ten seconds.
 */
public final class OrdersWriter implements Runnable, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OrdersWriter.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(3);

    private final Map<String, String> kafka;
    private final String name;
    private final String topic;
    private final ValueFormat format;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * A writer that has yet to be run.
     *
     * @param kafka the settings of a Kafka client
     * @param name its group, and its transactional id: of several writers only the last one to start can write
     * @param topic where it writes; it has one partition
     */
    public OrdersWriter(Map<String, String> kafka, String name, String topic, ValueFormat format) {
        this.kafka = Map.copyOf(kafka);
        this.name = name;
        this.topic = topic;
        this.format = format;
    }

    @Override
    public void run() {
        var pause = FIRST_PAUSE;
        try {
            while (closing.getCount() > 0) {
                try (var session = new WriterSession(kafka, name, topic, format)) {
                    while (closing.getCount() > 0) {
                        session.copy();
                        pause = FIRST_PAUSE;
                    }
                } catch (RuntimeException e) {
                    log.warn("The writer of {} tries again in {} ms: {}", topic, pause.toMillis(), e.toString());
                    var _ = closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** Lets it end after the batch that it is at. What it could not end in time is undone by the next writer. */
    @Override
    public void close() {
        closing.countDown();
        try {
            var _ = ended.await(CLOSES_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
