package fishandchips.bench.stage;

import fishandchips.console.ShopFailedException;

/** The shop did not keep its promises in a round: its figures are void. */
public final class VoidRoundException extends ShopFailedException {

    /**
     * Says why.
     *
     * @param why half a sentence
     */
    VoidRoundException(String why) {
        super("What was measured is void: %s.".formatted(why));
    }
}
