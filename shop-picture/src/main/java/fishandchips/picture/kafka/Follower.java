package fishandchips.picture.kafka;

import fishandchips.picture.ShopFold;
import fishandchips.picture.kafka.TopicsReader.RecordsDeletedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log into a board on a thread of its own, and shows frames of it to an listener.
 *
 * <p>Each step asks how far everything is ({@link KafkaWatch}), folds the records that have come since (given to {@code fold}), lets
 * time pass and shows a frame ({@link Frames}). It logs a step that fails, such as one in which Kafka is away, and takes the
 * next one after a pause, from the first record that was not read: the consumer keeps its place. When Kafka has deleted records
 * before they were read, what the board has counted is worth nothing; it says so and begins anew.
 *
 * <p>Until the board has caught up with the log, its time is that of the records.
 */
public class Follower implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration CATCHES_UP_WITHIN = Duration.ofSeconds(10);
    private static final Duration STOP = Duration.ofSeconds(5);

    /** How long to wait between two reads while nobody looks, unless a read brings this many records. */
    private static final Duration UNSEEN = Duration.ofSeconds(1);

    private static final int MANY = 500;

    private final Source source;
    private final ShopFold board;
    private final Consumer<ConsumerRecord<byte[], byte[]>> fold;
    private final Frames frames;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean caughtUp;
    private Instant learntAt = Instant.MIN;
    private Instant openedAt = Instant.MAX;

    /**
     * Where a board gets everything from.
     *
     * @param watch asks Kafka how far everything is
     * @param readers opens the log
     * @param attendance whether anybody looks; while nobody does, the log is read less often
     */
    public record Source(
            KafkaWatch watch, Supplier<TopicsReader> readers, InstantSource clock, Attendance attendance) {}

    /**
     * Creates one that has not begun.
     *
     * @param fold reads each record into the board; what it throws makes the follower pause, and leaves out the rest of a poll
     */
    public Follower(Source source, ShopFold board, Consumer<ConsumerRecord<byte[], byte[]>> fold, Frames frames) {
        this.source = source;
        this.board = board;
        this.fold = fold;
        this.frames = frames;
        this.thread = Thread.ofPlatform().daemon().name("follower").unstarted(this::run);
    }

    /** Begins. */
    public void start() {
        frames.begin();
        thread.start();
    }

    /** Whether the picture is that of this moment. */
    public boolean isUpToDate() {
        return caughtUp && thread.isAlive() && source.watch().last().isPresent();
    }

    private void run() {
        while (!closed) {
            try (var reader = source.readers().get()) {
                follow(reader);
            } catch (RuntimeException | Error e) { // else the thread ends, and the picture stands still
                pause(e);
            }
        }
    }

    private void follow(TopicsReader reader) {
        try {
            while (!closed) {
                stepOrPause(reader);
            }
        } catch (RecordsDeletedException e) {
            beginAnew(reader, e.lost());
        }
    }

    private void beginAnew(TopicsReader reader, String lost) {
        log.atWarn()
                .addKeyValue("lost", lost)
                .log(
                        "Kafka has deleted records before the board read them. The board begins again with the records that are left");
        board.beginAnew(reader.since(source.clock().instant()), lost);
        caughtUp = false;
        learntAt = Instant.MIN;
        openedAt = Instant.MAX;
    }

    private void stepOrPause(TopicsReader reader) {
        try {
            step(reader);
        } catch (RecordsDeletedException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            pause(e);
        }
    }

    private void step(TopicsReader reader) {
        source.watch().last().ifPresentOrElse(snapshot -> learn(snapshot, reader), this::lose);
        var count = read(reader);
        var now = source.clock().instant();
        passTime(reader, now);
        frames.show(now);
        if (caughtUp && count < MANY) {
            restUnseen();
        }
    }

    /** Returns how many records have come. */
    private int read(TopicsReader reader) {
        if (!reader.isOpen()) {
            rest(frames.interval());
            return 0;
        }
        var records = reader.read(frames.interval());
        records.forEach(fold);
        return records.count();
    }

    private void restUnseen() {
        try {
            source.attendance().awaitSomebody(UNSEEN);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void lose() {
        board.lose(source.watch().lostAt());
    }

    private void learn(KafkaSnapshot snapshot, TopicsReader reader) {
        if (!snapshot.at().equals(learntAt)) {
            reader.open(snapshot);
            if (openedAt.equals(Instant.MAX) && reader.isOpen()) {
                openedAt = source.clock().instant();
            }
            learntAt = snapshot.at();
            board.learn(snapshot.positions(), snapshot.at());
        }
    }

    private void passTime(TopicsReader reader, Instant now) {
        caughtUp = caughtUp || (reader.isOpen() && hasCaughtUp(reader, now));
        if (caughtUp || !reader.isOpen()) {
            board.tick(now);
        }
    }

    /** An open transaction can hold up the reading; that must not stop the board's clock for good. */
    private boolean hasCaughtUp(TopicsReader reader, Instant now) {
        return reader.isCaughtUp() || openedAt.plus(CATCHES_UP_WITHIN).isBefore(now);
    }

    private void pause(Throwable failure) {
        if (closed) {
            return;
        }
        if (failure instanceof KafkaException) {
            log.atWarn()
                    .addKeyValue("reason", failure.toString())
                    .log("The board cannot read the topics; it tries again");
        } else {
            log.atError().setCause(failure).log("The board failed unexpectedly; it tries again");
        }
        rest(PAUSE);
    }

    private void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
