package fishandchips.board.reading;

import fishandchips.board.fold.Board;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log into a board, on a thread of its own, and shows every frame to an audience.
 *
 * <p>While Kafka is away it waits, and goes on where it was. While it has not caught up, time is that of the records.
 */
public class Follower implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration CATCHES_UP_WITHIN = Duration.ofSeconds(10);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Supplier<LogTail> tails;
    private final Consumer<ConsumerRecord<byte[], byte[]>> witness;
    private final KafkaWatch watch;
    private final InstantSource clock;
    private final Duration frameEvery;
    private final Board board;
    private final Audience audience;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean caughtUp;
    private Instant learntAt = Instant.MIN;
    private Instant openedAt = Instant.MAX;
    private Instant framedAt = Instant.MIN;

    /**
     * One that has not begun.
     *
     * @param witness is shown every record, whatever the board makes of it
     */
    Follower(
            Followers followers,
            Supplier<LogTail> tails,
            Consumer<ConsumerRecord<byte[], byte[]>> witness,
            Board board,
            Audience audience) {
        this.tails = tails;
        this.witness = witness;
        this.watch = followers.watch();
        this.clock = followers.clock();
        this.frameEvery = followers.frameEvery();
        this.board = board;
        this.audience = audience;
        this.thread = Thread.ofPlatform().daemon().name("follower").unstarted(this::run);
    }

    void start() {
        audience.begin(board.picture());
        thread.start();
    }

    /** Whether the picture is that of this moment. */
    boolean isUpToDate() {
        return caughtUp && watch.last().isPresent();
    }

    private void run() {
        while (!closed) {
            try (var tail = tails.get()) {
                while (!closed) {
                    followOrPause(tail);
                }
            } catch (RuntimeException e) {
                pause(e);
            }
        }
    }

    private void followOrPause(LogTail tail) {
        try {
            follow(tail);
        } catch (RuntimeException e) {
            pause(e);
        }
    }

    private void follow(LogTail tail) {
        watch.last().ifPresentOrElse(sighting -> learn(sighting, tail), () -> board.lose(watch.lostAt()));
        if (tail.isOpen()) {
            tail.read(frameEvery).forEach(this::read);
        } else {
            rest(frameEvery);
        }
        passTime(tail);
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        witness.accept(record);
        board.read(Understanding.of(record));
    }

    private void learn(Sighting sighting, LogTail tail) {
        if (!sighting.at().equals(learntAt)) {
            tail.open(sighting);
            if (openedAt.equals(Instant.MAX) && tail.isOpen()) {
                openedAt = clock.instant();
            }
            learntAt = sighting.at();
            board.learn(sighting.standing(), sighting.at());
        }
    }

    /** An open transaction can hold the reading up; that must not stop the clock for ever. */
    private void passTime(LogTail tail) {
        var now = clock.instant();
        caughtUp = caughtUp
                || (tail.isOpen()
                        && (tail.isCaughtUp()
                                || openedAt.plus(CATCHES_UP_WITHIN).isBefore(now)));
        if (caughtUp || !tail.isOpen()) {
            board.tick(now);
        }
        if (framedAt.plus(frameEvery).isAfter(now)) {
            return;
        }
        framedAt = now;
        board.frame().ifPresent(frame -> audience.see(board.picture(), frame));
    }

    private void pause(RuntimeException e) {
        if (!closed) {
            log.atWarn().addKeyValue("reason", e.toString()).log("The log cannot be read; trying again");
            rest(PAUSE);
        }
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
