package fishandchips.till.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link WatchedConnections}. */
class WatchedConnectionsTests {

    private final WatchedConnections connections = new WatchedConnections();

    @Test
    void knowsHowLongARequestHasWaitedForItsThread() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        var waited = new long[1];
        connections.setExecutor(waiting::add);
        connections.getExecutor().execute(() -> waited[0] = WatchedConnections.waitedNanos());

        var begun = System.nanoTime();
        while (System.nanoTime() - begun < TimeUnit.MILLISECONDS.toNanos(1)) {
            Thread.onSpinWait();
        }
        waiting.remove().run();

        assertThat(waited[0]).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(1));
    }

    @Test
    void turnsTheStatusThatKeepsAConnectionIntoTheOneForTheClient() {
        var refusal = new Response();
        refusal.setStatus(WatchedConnections.UNAVAILABLE);

        connections.useCompression(new Request(), refusal);

        assertThat(refusal.getStatus()).isEqualTo(503);
    }

    @Test
    void leavesEveryOtherStatusAlone() {
        var answer = new Response();
        answer.setStatus(202);

        connections.useCompression(new Request(), answer);

        assertThat(answer.getStatus()).isEqualTo(202);
    }
}
