package fishandchips.station.readiness;

import fishandchips.station.StationOpener;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whether an open station is ready, so that the log says so even if nobody asks. */
class ReadinessWatch {

    private static final Logger log = LoggerFactory.getLogger(ReadinessWatch.class);

    /** Several times until a listener counts as stuck. */
    private static final int LOOKS = 6;

    private final StationOpener opening;
    private final StationHealth health;
    private final MakesProgress progress;
    private final Duration every;
    private boolean ready = true;

    ReadinessWatch(StationOpener opening, StationHealth health, MakesProgress progress, ReadinessSettings settings) {
        this.opening = opening;
        this.health = health;
        this.progress = progress;
        this.every = settings.stuckAfter().dividedBy(LOOKS);
    }

    /**
     * Looks once.
     *
     * @return how long to wait before the next look
     */
    Duration look() throws InterruptedException {
        if (opening.isOpen()) {
            progress.look();
            say(health.problems());
        }
        return every;
    }

    /** Once when that begins, and once when it is over. */
    private void say(Optional<String> problems) {
        if (ready && problems.isPresent()) {
            log.atWarn().addKeyValue("reason", problems.get()).log("The station is not ready");
        } else if (!ready && problems.isEmpty()) {
            log.info("The station is ready again");
        }
        ready = problems.isEmpty();
    }
}
