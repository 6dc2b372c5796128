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

    /** All of them. */
    public static final List<Topic<?>> ALL = List.of(ORDERS, COOK_REQUESTS, READY);

    private Topics() {}
}
