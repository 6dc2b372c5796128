package fishandchips.shop.backends;

import fishandchips.backends.Backend;
import java.util.Map;

/**
 * A backend that was started.
 *
 * @param address as its clients want it
 * @param environment what a station must be told to find it
 */
record RunningBackend(Backend process, String address, Map<String, String> environment) {

    /** Starts a backend. */
    @FunctionalInterface
    interface Start {

        /** Returns when it answers. */
        RunningBackend on(int port);
    }
}
