package fishandchips.shop.backends;

import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A backend that was started.
 *
 * @param address as its clients want it
 * @param isAlive whether its process still runs
 * @param process closes it, and returns when it is down
 * @param environment what a station must be told to find it
 */
record RunningBackend(
        String address, long pid, BooleanSupplier isAlive, AutoCloseable process, Map<String, String> environment) {

    /** Starts a backend. */
    @FunctionalInterface
    interface Start {

        /** Returns when it answers. */
        RunningBackend on(int port) throws Exception;
    }
}
