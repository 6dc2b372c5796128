package fishandchips.board.reading;

import fishandchips.board.BoardSettings;
import fishandchips.picture.ShopFold;
import fishandchips.picture.kafka.Attendance;
import fishandchips.picture.kafka.Follower;
import fishandchips.picture.kafka.Frames;
import fishandchips.picture.kafka.KafkaWatch;
import fishandchips.picture.kafka.PictureListener;
import fishandchips.picture.kafka.StartPosition;
import fishandchips.picture.kafka.TopicsReader;
import fishandchips.picture.stations.MissingStations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Lets boards follow the log: the one on the wall from now on, and those of an evening of their own. */
@Component
public class Followers {

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final KafkaWatch watch;
    private final Attendance attendance;
    private final LatestRecords latest;
    private final InstantSource clock;
    private final BoardSettings settings;
    private final Counter leftOut;

    Followers(
            ConsumerFactory<byte[], byte[]> consumers,
            KafkaWatch watch,
            Attendance attendance,
            LatestRecords latest,
            InstantSource clock,
            BoardSettings settings,
            MeterRegistry meters) {
        this.consumers = consumers;
        this.watch = watch;
        this.attendance = attendance;
        this.latest = latest;
        this.clock = clock;
        this.settings = settings;
        this.leftOut = Counter.builder("shop.board.records.left.out")
                .description("How many records the board could not fold, by a fault of its own")
                .register(meters);
    }

    /** Follows what happens from now on, until it is closed. */
    public Follower fromNow(PictureListener listener) {
        var board = new ShopFold(clock.instant(), settings.remembers(), new MissingStations(settings.containers()));
        var beginning = new StartPosition.Now(settings.remembers());
        return start(() -> open("live", beginning), board, new Fold(board, latest::add, leftOut), listener);
    }

    /** Follows what has happened since, as fast as it can be read, and then what happens, until it is closed. */
    public Follower from(Instant moment, PictureListener listener) {
        var board = new ShopFold(moment, settings.remembers(), null);
        var beginning = new StartPosition.At(moment);
        return start(() -> open("replay", beginning), board, new Fold(board, _ -> {}, leftOut), listener);
    }

    private Follower start(Supplier<TopicsReader> readers, ShopFold board, Fold fold, PictureListener listener) {
        var source = new Follower.Source(watch, readers, clock, attendance);
        var follower = new Follower(source, board, fold::read, new Frames(board, listener, settings.frameEvery()));
        follower.start();
        return follower;
    }

    private TopicsReader open(String purpose, StartPosition beginning) {
        var settings = new Properties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return new TopicsReader(consumers.createConsumer(null, null, "-" + purpose, settings), beginning);
    }
}
