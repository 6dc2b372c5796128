package fishandchips.board.story;

import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import java.util.Collection;
import java.util.List;

/** Where an order is, in one sentence, by the steps that it has taken. */
final class Whereabouts {

    private Whereabouts() {}

    /** The sentence; the steps are in the order of the broker's time. */
    static String of(List<OrderStep> steps) {
        if (steps.isEmpty()) {
            return "The board cannot read its records.";
        }
        if (steps.stream().anyMatch(OrderReady.class::isInstance)) {
            return "It is ready, was called out, and waits to be collected or brought to the door.";
        }
        if (!steps.getFirst().order().isFor(Kitchen.FIRST)) {
            return "It waits for a wok.";
        }
        var isFirstFinished = isFinished(Kitchen.FIRST, steps);
        if (isFinished(Kitchen.SECOND, steps)) {
            return isFirstFinished
                    ? "The parts of both kitchens are finished, and wait for an assembler."
                    : "The part of the second kitchen is finished. " + inTheFirstKitchen(steps);
        }
        return isFirstFinished
                ? "The part of the first kitchen is finished, and waits for that of the second."
                : inTheFirstKitchen(steps);
    }

    private static boolean isFinished(Kitchen kitchen, Collection<OrderStep> steps) {
        return steps.stream().anyMatch(step -> step instanceof KitchenPart part && part.kitchen() == kitchen);
    }

    private static String inTheFirstKitchen(List<OrderStep> steps) {
        return steps.reversed().stream()
                .filter(step -> !(step instanceof KitchenPart))
                .findFirst()
                .map(Whereabouts::sentence)
                .orElse("The board has not found when it was placed.");
    }

    private static String sentence(OrderStep last) {
        return switch (last) {
            case OrderPlaced _ -> "It waits for a preparer.";
            case CookRequest _ -> "It waits for the cook, as the hot cabinet ran short.";
            case OrderCooked _ -> "It is cooked, and waits for a preparer to wrap it.";
            case KitchenPart _, OrderReady _ ->
                throw new IllegalStateException("No step of the first kitchen: " + last);
        };
    }
}
