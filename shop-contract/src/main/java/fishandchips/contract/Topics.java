package fishandchips.contract;

import fishandchips.contract.Topic.Keeping;
import java.util.List;
import java.util.stream.Stream;

/** The topics of the shop: declared here and nowhere else. Who writes and reads them: {@code docs/architecture.md}. */
public final class Topics {

    /** What customers ordered, and what the cook has fried for them. Read by preparers and accountants. */
    public static final Topic<OrderEvent> ORDERS = new Topic<>(ShopNames.ORDERS, OrderEvent.class, Keeping.JOURNAL);

    /** What the cabinet lacked. Written by preparers, read by cooks. */
    public static final Topic<CookRequest> COOK_REQUESTS =
            new Topic<>(ShopNames.COOK_REQUESTS, CookRequest.class, Keeping.JOURNAL);

    /** What can be handed over. Written by preparers, read by deliveries. */
    public static final Topic<OrderReady> READY = new Topic<>(ShopNames.READY, OrderReady.class, Keeping.JOURNAL);

    /** What was put onto the hot cabinet's shelf for nobody in particular. Written and read by cooks. */
    public static final Topic<ShelfFilled> SHELF = new Topic<>(ShopNames.SHELF, ShelfFilled.class, Keeping.JOURNAL);

    /** Those that tell the steps of orders' lives: an order has the same partition number on each of them. */
    public static final List<Topic<? extends OrderStep>> STEPS = List.of(ORDERS, COOK_REQUESTS, READY);

    /** Those from which the stock of the hot cabinet can be counted again. */
    public static final List<Topic<?>> STOCK =
            Stream.<Topic<?>>concat(STEPS.stream(), Stream.of(SHELF)).toList();

    /** The journals: all that stations act on. */
    public static final List<Topic<?>> ALL = List.of(ORDERS, COOK_REQUESTS, READY, SHELF);

    /** What the stations say of themselves. All of them write it, observers read it, and no station acts on it. */
    public static final Topic<FloorEvent> SHOP_FLOOR =
            new Topic<>(ShopNames.SHOP_FLOOR, FloorEvent.class, Keeping.NEWS);

    /** All that the shop creates before it opens: {@link #ALL}, and the shop floor. */
    public static final List<Topic<?>> TO_CREATE =
            Stream.concat(ALL.stream(), Stream.<Topic<?>>of(SHOP_FLOOR)).toList();

    /** What the stockist orders. Only a shop with a stockist has it. */
    public static final Topic<Purchase> PURCHASES = new Topic<>(ShopNames.PURCHASES, Purchase.class, Keeping.JOURNAL);

    /** The finished parts of orders for both kitchens. Only a shop with the second kitchen has it. */
    public static final Topic<KitchenPart> KITCHEN_PARTS =
            new Topic<>(ShopNames.KITCHEN_PARTS, KitchenPart.class, Keeping.JOURNAL);

    private Topics() {}
}
