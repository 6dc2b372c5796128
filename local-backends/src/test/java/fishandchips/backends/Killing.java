package fishandchips.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What {@code kill -9} does. */
final class Killing {

    private Killing() {}

    /** Kills it, and returns when it is seen to be dead. */
    static void kill(Backend backend) {
        ProcessHandle.of(backend.pid()).orElseThrow().destroyForcibly();
        await().untilAsserted(() -> assertThat(backend.isAlive()).isFalse());
    }
}
