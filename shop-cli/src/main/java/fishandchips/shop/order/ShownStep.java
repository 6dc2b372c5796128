package fishandchips.shop.order;

import fishandchips.contract.CookRequest;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import java.time.Instant;

/**
 * A step in an order's life, as its customer sees it.
 *
 * @param name in one word
 * @param text in a few
 */
record ShownStep(String name, String text, Instant at) {

    static ShownStep of(OrderStep event) {
        return switch (event) {
            case OrderPlaced placed ->
                new ShownStep(
                        "placed",
                        "%s, at %s"
                                .formatted(
                                        placed.order().portions(),
                                        placed.order().till()),
                        placed.at());
            case CookRequest request ->
                new ShownStep("short", "the cabinet lacks %s, the cook is asked".formatted(request.lacking()), request.at());
            case OrderCooked cooked -> new ShownStep("fried", fried(cooked.fried()), cooked.at());
            case OrderReady ready -> new ShownStep("ready", "wrapped and waiting", ready.at());
        };
    }

    private static String fried(Portions fried) {
        return fried.isNone() ? "nothing, others had fried enough" : fried.toString();
    }
}
