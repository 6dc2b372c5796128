package fishandchips.station.isolation;

import java.util.UUID;

/** What has to go back where it came from when an order is given up. */
@FunctionalInterface
public interface GiveBack {

    /** Called before the record goes to the dead letters; once more when that fails, and so has to be idempotent. */
    void portionsOf(UUID orderId);
}
