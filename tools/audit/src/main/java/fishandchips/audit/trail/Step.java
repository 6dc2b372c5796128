package fishandchips.audit.trail;

import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portions;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;

/** A step in the life of an order that leaves a record in the log, in the order in which they are taken. */
public enum Step {
    PLACED("placed", Topics.ORDERS),
    REQUESTED("requested of the cook", Topics.COOK_REQUESTS),
    COOKED("cooked", Topics.ORDERS),
    FIRST_PART("finished in the first kitchen", Topics.KITCHEN_PARTS),
    SECOND_PART("finished in the second kitchen", Topics.KITCHEN_PARTS),
    READY("ready", Topics.READY);

    private final String word;
    private final String topic;

    Step(String word, Topic<?> topic) {
        this.word = word;
        this.topic = topic.name();
    }

    /** The step that an event tells of. */
    static Step of(OrderStep event) {
        return switch (event) {
            case OrderPlaced _ -> PLACED;
            case CookRequest _ -> REQUESTED;
            case OrderCooked _ -> COOKED;
            case KitchenPart part -> part(part.kitchen());
            case OrderReady _ -> READY;
        };
    }

    /** The step at which a kitchen has finished its part of an order for both. */
    public static Step part(Kitchen kitchen) {
        return switch (kitchen) {
            case FIRST -> FIRST_PART;
            case SECOND -> SECOND_PART;
        };
    }

    /** The portions that an event is about: what was fried when it was cooked, what lacked when it was requested. */
    static Portions portions(OrderStep event) {
        return switch (event) {
            case OrderPlaced(var order) -> order.portions();
            case CookRequest request -> request.lacking();
            case OrderCooked cooked -> cooked.fried();
            case KitchenPart part -> part.order().portions(part.kitchen());
            case OrderReady ready -> ready.order().portions();
        };
    }

    /** What an order is then: {@code ready}. */
    public String word() {
        return word;
    }

    /** Where its records stand. */
    public String topic() {
        return topic;
    }
}
