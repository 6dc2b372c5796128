package fishandchips.picture.orders;

import fishandchips.contract.Kitchen;
import fishandchips.contract.Order;
import fishandchips.picture.view.Frame;
import fishandchips.picture.view.Frame.Step;
import fishandchips.picture.view.Picture;
import java.time.Instant;
import java.util.UUID;

/** An order that the fold knows by name: what a ticket shows, and the steps that it has taken. */
class KnownOrder {

    private final UUID orderId;
    private final String ticket;
    private final String meals;
    private final int pricePence;
    private final Instant placedAt;
    private final int partition;
    private final boolean isForTheFirstKitchen;
    private StepsTaken steps = StepsTaken.NONE;

    KnownOrder(Order order, int partition) {
        this.orderId = order.orderId();
        this.ticket = order.ticket();
        this.meals = MealText.say(order.parts());
        this.pricePence = order.totalPence();
        this.placedAt = order.placedAt();
        this.partition = partition;
        this.isForTheFirstKitchen = order.isFor(Kitchen.FIRST);
    }

    UUID orderId() {
        return orderId;
    }

    Instant placedAt() {
        return placedAt;
    }

    int partition() {
        return partition;
    }

    /** Whether the first kitchen has nothing more to do for it after these steps. */
    boolean isLeftToTheSecondKitchen(StepsTaken taken) {
        return !isForTheFirstKitchen || taken.has(Step.FIRST_PART);
    }

    StepsTaken steps() {
        return steps;
    }

    void take(StepsTaken taken) {
        steps = taken;
    }

    Picture.Ticket show() {
        return new Picture.Ticket(orderId, ticket, meals, pricePence, placedAt, steps.has(Step.COOKED));
    }

    Picture.Called call(boolean waitedForCook, Instant at) {
        return new Picture.Called(orderId, ticket, meals, waitedForCook, at);
    }

    Frame.Move move(Step step) {
        return new Frame.Move(orderId, ticket, meals, partition, step);
    }
}
