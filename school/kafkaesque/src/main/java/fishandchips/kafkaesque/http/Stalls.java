package fishandchips.kafkaesque.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What happens to clients that have stopped reading.
 *
 * @param longest how long a client may take in nothing
 * @param says is told that one was cut off
 */
record Stalls(Duration longest, Consumer<String> says) {

    /** Runs something when a client has had its time. */
    Executor timer() {
        return CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
