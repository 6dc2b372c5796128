package fishandchips.board.reading;

import fishandchips.board.BoardSettings;
import fishandchips.board.fold.Board;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Lets boards follow the log: the one on the wall from now on, and those of an evening of their own. */
@Component
public class Followers {

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final KafkaWatch watch;
    private final LatestRecords latest;
    private final InstantSource clock;
    private final BoardSettings settings;

    Followers(
            ConsumerFactory<byte[], byte[]> consumers,
            KafkaWatch watch,
            LatestRecords latest,
            InstantSource clock,
            BoardSettings settings) {
        this.consumers = consumers;
        this.watch = watch;
        this.latest = latest;
        this.clock = clock;
        this.settings = settings;
    }

    /** Follows what happens from now on, until it is closed. */
    public Follower fromNow(Audience audience) {
        var board = new Board(clock.instant(), settings.remembers());
        var tail = new Beginning.Now(settings.remembers());
        return start(new Follower(this, () -> open("live", tail), latest::add, board, audience));
    }

    /** Follows what has happened since, as fast as it can be read, and then what happens, until it is closed. */
    public Follower from(Instant moment, Audience audience) {
        var board = new Board(moment, settings.remembers());
        var tail = new Beginning.At(moment);
        return start(new Follower(this, () -> open("replay", tail), _ -> {}, board, audience));
    }

    private static Follower start(Follower follower) {
        follower.start();
        return follower;
    }

    private LogTail open(String purpose, Beginning beginning) {
        return new LogTail(consumers.createConsumer(null, null, "-" + purpose), beginning);
    }

    KafkaWatch watch() {
        return watch;
    }

    InstantSource clock() {
        return clock;
    }

    Duration frameEvery() {
        return settings.frameEvery();
    }
}
