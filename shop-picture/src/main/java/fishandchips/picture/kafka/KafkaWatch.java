package fishandchips.picture.kafka;

import fishandchips.contract.LogPartition;
import fishandchips.picture.PictureTopics;
import fishandchips.picture.input.LogPositions;
import fishandchips.picture.input.LogPositions.Keeping;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Kafka again and again how far everything is, and so knows whether it answers at all. Asks less often while Kafka answers
 * and nobody looks at a board.
 */
public class KafkaWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaWatch.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How long to wait between two looks while nobody looks at a board. */
    private static final Duration UNSEEN = Duration.ofSeconds(2);

    private static final Duration TOPICS_EVERY = Duration.ofSeconds(5);
    private static final Duration KEEPING_EVERY = Duration.ofSeconds(30);

    private final KafkaQuestions kafka;
    private final InstantSource clock;
    private final Attendance attendance;
    private final Duration lookEvery;
    private Set<LogPartition> partitions = Set.of();
    private Instant topicsAt = Instant.MIN;
    private Keeping keeping = Keeping.UNKNOWN;
    private Instant keepingAt = Instant.MIN;
    private volatile Instant lostAt;
    private volatile @Nullable KafkaSnapshot last;
    private volatile @Nullable Thread watcher;

    /** One that has not begun; {@code lookEvery} is how often it asks while somebody looks. */
    public KafkaWatch(Admin kafka, InstantSource clock, Attendance attendance, Duration lookEvery) {
        this.kafka = new KafkaQuestions(kafka, PATIENCE);
        this.clock = clock;
        this.attendance = attendance;
        this.lookEvery = lookEvery;
        this.lostAt = clock.instant();
    }

    /** What Kafka said last; empty while it does not answer. */
    public Optional<KafkaSnapshot> last() {
        return Optional.ofNullable(last);
    }

    /** Since when Kafka does not answer, if it does not. */
    public Instant lostAt() {
        return lostAt;
    }

    /** Asks from now on, until it is closed. */
    public void start() {
        watcher = Thread.ofVirtual().name("kafka-watch").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(lookEvery);
                if (last != null && partitionsAreComplete()) {
                    attendance.awaitSomebody(UNSEEN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            var at = clock.instant();
            if (topicsAt.isBefore(at.minus(partitionsAreComplete() ? TOPICS_EVERY : lookEvery))) {
                partitions = kafka.partitions();
                topicsAt = at;
            }
            var ends = kafka.ends(partitions);
            if (keepingAt.isBefore(at.minus(KEEPING_EVERY))) {
                keeping = kafka.keeping(ends, at);
                keepingAt = at;
            }
            last = new KafkaSnapshot(at, partitions, new LogPositions(ends, kafka.committed(partitions), keeping));
        } catch (ExecutionException | TimeoutException | RuntimeException | Error e) { // else this thread ends
            var before = last;
            if (before != null) {
                lostAt = before.at();
                log.atWarn()
                        .addKeyValue("reason", String.valueOf(e.getMessage()))
                        .log("Kafka does not answer");
            }
            last = null;
            topicsAt = Instant.MIN;
        }
    }

    private boolean partitionsAreComplete() {
        return partitions.stream()
                .map(LogPartition::topic)
                .collect(Collectors.toSet())
                .containsAll(PictureTopics.OF_EVERY_SHOP);
    }

    @Override
    public void close() {
        var running = watcher;
        if (running != null) {
            running.interrupt();
            watcher = null;
        }
    }

    /** Whether it asks. */
    public boolean isRunning() {
        return watcher != null;
    }
}
