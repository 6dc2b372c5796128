package fishandchips.board.fold.orders;

import fishandchips.board.picture.Frame;
import fishandchips.board.picture.Frame.Step;
import fishandchips.board.picture.Picture;
import fishandchips.contract.Order;
import java.time.Instant;
import java.util.UUID;

/** What the board remembers of an order on its way: enough for a paper ticket, and how far it has come. */
class Slip {

    private final UUID orderId;
    private final String ticket;
    private final String meals;
    private final int pricePence;
    private final Instant placedAt;
    private final int partition;
    private Steps steps = Steps.NONE;

    Slip(Order order, int partition) {
        this.orderId = order.orderId();
        this.ticket = order.ticket();
        this.meals = Meals.say(order.parts());
        this.pricePence = order.totalPence();
        this.placedAt = order.placedAt();
        this.partition = partition;
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

    Steps steps() {
        return steps;
    }

    void take(Steps taken) {
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
