package fishandchips.shop.order;

import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.contract.CookRequest;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import fishandchips.customers.till.Receipt;
import fishandchips.fleet.stations.StationHttp;
import fishandchips.fleet.stations.StationState;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Watches orders from the till to the customer's hands, and shows each step with the time since it was placed. */
final class OrderFollower {

    /**
     * A step in an order's life, as its customer sees it.
     *
     * @param name in one word
     * @param text in a few
     */
    private record ShownStep(String name, String text, Instant at) {

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
                    new ShownStep(
                            "short",
                            "the cabinet lacks %s, the cook is asked".formatted(request.lacking()),
                            request.at());
                case OrderCooked cooked -> new ShownStep("fried", fried(cooked.fried()), cooked.at());
                case KitchenPart part ->
                    new ShownStep(
                            "finished",
                            "%s, by the %s kitchen"
                                    .formatted(
                                            part.order().portions(part.kitchen()),
                                            part.kitchen().label()),
                            part.at());
                case OrderReady ready -> new ShownStep("ready", "wrapped and waiting", ready.at());
            };
        }

        private static String fried(Portions fried) {
            return fried.isNone() ? "nothing, others had fried enough" : fried.toString();
        }
    }

    private final Map<UUID, Receipt> receipts = new LinkedHashMap<>();
    private final Map<UUID, ShownStep> last = new LinkedHashMap<>();
    private final OrderSteps events;
    private final Screen screen;

    OrderFollower(OrderSteps events, Screen screen) {
        this.events = events;
        this.screen = screen;
    }

    /** Watches this order, too. */
    void add(Receipt receipt) {
        receipts.put(receipt.orderId(), receipt);
    }

    /**
     * What the delivery answers when an order was handed over.
     *
     * @param to null when it went over the counter
     */
    private record Handover(@Nullable DeliverTo to, Instant handedOverAt) {

        ShownStep step() {
            var where = to == null ? "over the counter" : "to %s, %s".formatted(to.name(), to.address());
            return new ShownStep("handed over", where, handedOverAt);
        }
    }

    /**
     * Shows what happens until all orders are handed over.
     *
     * @throws ShopFailedException when that takes longer than {@code patience}; it says how far the order is
     */
    void show(List<StationState> deliveries, Duration patience) throws InterruptedException {
        var watch = new Stopwatch();
        try (var http = new StationHttp()) {
            while (!receipts.isEmpty()) {
                events.next().forEach(this::show);
                for (var ready : ready()) {
                    http.firstOf(deliveries, "/handovers/" + ready.orderId(), Handover.class)
                            .ifPresent(handover -> handedOver(ready, handover));
                }
                if (watch.isPast(patience)) {
                    throw late(patience);
                }
            }
        }
    }

    private void show(OrderStep event) {
        Optional.ofNullable(receipts.get(event.orderId())).ifPresent(receipt -> show(receipt, ShownStep.of(event)));
    }

    private void handedOver(Receipt receipt, Handover handover) {
        show(receipt, handover.step());
        receipts.remove(receipt.orderId());
    }

    private void show(Receipt receipt, ShownStep step) {
        last.put(receipt.orderId(), step);
        var sincePlaced = Duration.between(receipt.placedAt(), step.at()).toMillis() / 1000.0;
        screen.line(String.format(
                Locale.ROOT, "%7.2f s  %-4s  %-11s  %s", sincePlaced, receipt.ticket(), step.name(), step.text()));
    }

    /** Those that may be handed over by now. */
    private List<Receipt> ready() {
        return receipts.values().stream()
                .filter(receipt -> lastStep(receipt).equals("ready"))
                .toList();
    }

    private String lastStep(Receipt receipt) {
        var step = last.get(receipt.orderId());
        return step == null ? "nothing" : step.name();
    }

    private ShopFailedException late(Duration patience) {
        var receipt = receipts.values().iterator().next();
        return new ShopFailedException(String.format(
                Locale.ROOT,
                "Order %s (ticket %s) is not handed over after %d s: the last that was seen of it is \"%s\"; ./shop status may say why.",
                receipt.orderId(),
                receipt.ticket(),
                patience.toSeconds(),
                lastStep(receipt)));
    }
}
