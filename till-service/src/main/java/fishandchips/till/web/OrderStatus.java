package fishandchips.till.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fishandchips.contract.Kitchen;
import fishandchips.till.OrderProgress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an order is, as a customer is told: the receipt, and what has happened since. */
record OrderStatus(
        @JsonUnwrapped OrderReceipt receipt,
        OrderProgress.State state,
        @Nullable Instant cookedAt,
        @Nullable Instant readyAt,
        @Nullable List<KitchenStatus> kitchens) {

    /**
     * What a kitchen has done of an order for both.
     *
     * @param finishedAt when it had finished its part; null until then
     */
    record KitchenStatus(Kitchen kitchen, @Nullable Instant finishedAt) {}

    static OrderStatus of(OrderProgress progress) {
        return new OrderStatus(
                OrderReceipt.of(progress.order()),
                progress.state(),
                progress.cookedAt(),
                progress.readyAt(),
                progress.order().isMixed() ? kitchens(progress) : null);
    }

    private static List<KitchenStatus> kitchens(OrderProgress progress) {
        return Arrays.stream(Kitchen.values())
                .map(kitchen -> new KitchenStatus(kitchen, progress.parts().at(kitchen)))
                .toList();
    }
}
