package fishandchips.station.stocktaking;

import java.util.UUID;

/**
 * A share of the orders of a partition. Each order belongs to one of the {@code of} shares, and all shares are about as large.
 *
 * @param number from 0 to {@code of - 1}
 */
record Share(int number, int of) {

    boolean has(UUID order) {
        return Math.floorMod(order.hashCode(), of) == number;
    }
}
