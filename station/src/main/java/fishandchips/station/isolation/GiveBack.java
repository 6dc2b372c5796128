package fishandchips.station.isolation;

import fishandchips.contract.OrderStep;
import fishandchips.station.Received;

/** Returns what an order has, such as its portions, when a station gives the order up. */
@FunctionalInterface
public interface GiveBack {

    /**
     * Called before the record at which the station always fails goes to the dead letters, and again when that fails. So it must be
     * idempotent.
     */
    void portionsOf(Received<? extends OrderStep> record);
}
