package fishandchips.fleet.backends;

import fishandchips.backends.Backend;
import java.util.Map;

/**
 * A backend that was started.
 *
 * @param address as its clients want it
 * @param environment what a station must be told to find it
 */
record RunningBackend(Backend process, String address, Map<String, String> environment) {

    /**
     * Prepares it for its clients.
     *
     * @throws RuntimeException when that fails; then it is closed, so that it can be started again
     */
    RunningBackend preparedBy(Runnable preparation) {
        try {
            preparation.run();
            return this;
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** Starts a backend. */
    @FunctionalInterface
    interface Start {

        /** Returns when it answers. */
        RunningBackend on(int port);
    }
}
