package fishandchips.backends;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What a broker that was killed leaves in the controller: its registration, until its session ends.
 *
 * <p>A broker that starts meanwhile takes itself for the old one: it leads partitions before anyone can reach it, tries
 * to complete the transactions that were being committed, then loses all its partitions at once, and may write down that
 * a transaction is complete without having told its partitions (seen with 4.3.1, once in twenty kills). Whoever reads
 * only what was committed would wait there for ever. So the controller gives up the old broker before the new one starts.
 * That is faster, too.
 */
record KilledBroker(Workplace workplace) {

    private static final String GIVEN_UP = "Fencing broker 1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Runs the controller alone until it has given up the broker. It may have done so before; then patience ends. */
    void giveUp(List<String> controller) throws IOException {
        var saidBefore = workplace.log().size();
        var end = System.nanoTime() + PATIENCE.toNanos();
        RunningProcess.start(
                        workplace,
                        controller,
                        () -> workplace.log().says(GIVEN_UP, saidBefore) || System.nanoTime() > end)
                .stop();
    }
}
