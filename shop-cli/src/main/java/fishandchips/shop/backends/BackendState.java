package fishandchips.shop.backends;

import fishandchips.shop.ProcessId;

/**
 * A backend that runs.
 *
 * @param name {@code kafka}, {@code redis} or {@code postgres}
 * @param address as its clients want it
 */
public record BackendState(String name, String address, int port, ProcessId process) {}
