package fishandchips.shop.bench.stage;

import fishandchips.shop.ShopFailedException;

/** A law of the shop did not hold after a round: whatever was measured in it is void. */
public final class VoidRoundException extends ShopFailedException {

    VoidRoundException() {
        super("What was measured is void: not every law of the shop holds.");
    }
}
