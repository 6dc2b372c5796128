package fishandchips.backends;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a broker that was killed leaves in the controller: its registration, until its session ends.
 *
 * <p>A broker that starts meanwhile takes itself for the old one: it leads partitions before anyone can reach it, tries
 * to complete the transactions that were being committed, then loses all its partitions at once, and may write down that
 * a transaction is complete without having told its partitions (seen with 4.3.1, once in twenty kills). A consumer that reads
 * only what was committed would wait there for ever. So the controller gives up the old broker before the new one starts.
 * That is faster, too.
 */
final class KilledBroker {

    private static final String CAUGHT_UP = "loader finished catching up";
    private static final String GIVEN_UP = "Fencing broker 1 ";

    /** Twenty times a broker's session with this controller. A broker that it has not given up by then, it had given up before. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Workplace workplace;
    private final long saidBefore;
    private Optional<Long> caughtUpAt = Optional.empty();

    KilledBroker(Workplace workplace) throws IOException {
        this.workplace = workplace;
        this.saidBefore = workplace.log().size();
    }

    /** Runs the controller alone until it has given up the broker. */
    void giveUp(List<String> controller) throws IOException {
        RunningProcess.start(workplace, controller, () -> says(GIVEN_UP) || isOutOfPatience())
                .stop();
    }

    /** On a machine that is busy the controller takes longer to start than any patience: that does not count. */
    private boolean isOutOfPatience() {
        if (caughtUpAt.isEmpty() && says(CAUGHT_UP)) {
            caughtUpAt = Optional.of(System.nanoTime());
        }
        return caughtUpAt
                .filter(then -> System.nanoTime() - then > PATIENCE.toNanos())
                .isPresent();
    }

    private boolean says(String words) {
        return workplace.log().says(words, saidBefore);
    }
}
