package fishandchips.station.isolation;

import fishandchips.contract.OrderStep;
import fishandchips.station.Received;

/** What has to go back where it came from when an order is given up. */
@FunctionalInterface
public interface GiveBack {

    /**
     * Called before the record at which the station always fails goes to the dead letters, and once more when that fails: has to
     * be idempotent.
     */
    void portionsOf(Received<? extends OrderStep> record);
}
