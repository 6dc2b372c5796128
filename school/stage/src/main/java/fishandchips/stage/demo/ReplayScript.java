package fishandchips.stage.demo;

import fishandchips.console.Stopwatch;
import fishandchips.stage.connect.SinkWatch;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Replays a topic into its table without a presenter: as the talk has it, and then as it passes. Run once; safe for any number of threads. */
final class ReplayScript {

    /** So many rows are there before. */
    private static final int ROWS = 5;

    /** What a replay has shown is said for so long. */
    private static final Duration SAID_FOR = Duration.ofSeconds(8);

    private static final long LOOK_EVERY_MILLIS = 200;

    private record Finding(String sentence, Stopwatch since) {}

    private final SinkWatch sink;
    private volatile @Nullable Finding finding;

    ReplayScript(SinkWatch sink) {
        this.sink = sink;
    }

    /** Returns when all has been shown. */
    void run() throws InterruptedException, SQLException {
        while (sink.view().rows() < ROWS) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        sink.replay().insert();
        finding = new Finding(sink.replay().again(), new Stopwatch());
        Thread.sleep(SAID_FOR);
        finding = new Finding(sink.replay().upsert(), new Stopwatch());
    }

    /** What a replay has just shown, as a sentence; empty when there is none. */
    Optional<String> finding() {
        return Optional.ofNullable(finding)
                .filter(found -> !found.since().isPast(SAID_FOR))
                .map(Finding::sentence);
    }
}
