package fishandchips.contract;

import java.util.List;

/** The topics of the shop: declared here and nowhere else. Who writes and reads them: {@code docs/architecture.md}. */
public final class Topics {

    /** What customers ordered, and what the cook has fried for them. Read by preparers and accountants. */
    public static final Topic<OrderEvent> ORDERS = new Topic<>("orders", OrderEvent.class);

    /** What the cabinet lacked. Written by preparers, read by cooks. */
    public static final Topic<CookRequest> COOK_REQUESTS = new Topic<>("cook-requests", CookRequest.class);

    /** What can be handed over. Written by preparers, read by deliveries. */
    public static final Topic<OrderReady> READY = new Topic<>("ready", OrderReady.class);

    /** What was put onto the hot cabinet's shelf for nobody in particular. Written and read by cooks. */
    public static final Topic<ShelfFilled> SHELF = new Topic<>("shelf", ShelfFilled.class);

    /** Those that tell the steps of orders' lives: an order has the same partition number on each of them. */
    public static final List<Topic<? extends OrderStep>> STEPS = List.of(ORDERS, COOK_REQUESTS, READY);

    /** All of them. */
    public static final List<Topic<?>> ALL = List.of(ORDERS, COOK_REQUESTS, READY, SHELF);

    private Topics() {}
}
