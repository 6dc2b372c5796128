package fishandchips.contract;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A consumer group of the stations.
 *
 * @param label what it is called in every shop
 * @param topic the one topic that it reads
 */
public record ConsumerGroup(String label, Topic<?> topic) {

    public static final ConsumerGroup PREPARER = new ConsumerGroup(ShopNames.PREPARER, Topics.ORDERS);
    public static final ConsumerGroup COOK = new ConsumerGroup(ShopNames.COOK, Topics.COOK_REQUESTS);
    public static final ConsumerGroup ACCOUNTANT = new ConsumerGroup(ShopNames.ACCOUNTANT, Topics.ORDERS);
    public static final ConsumerGroup DELIVERY = new ConsumerGroup(ShopNames.DELIVERY, Topics.READY);

    /** Cooks, who put onto the shelf what the log says. */
    public static final ConsumerGroup COOK_SHELF = new ConsumerGroup(ShopNames.COOK_SHELF, Topics.SHELF);

    /** Woks, which cook the portions of the second kitchen. */
    public static final ConsumerGroup WOK = new ConsumerGroup(ShopNames.WOK, Topics.ORDERS);

    /** Assemblers, which join the parts of mixed orders. */
    public static final ConsumerGroup ASSEMBLER = new ConsumerGroup(ShopNames.ASSEMBLER, Topics.KITCHEN_PARTS);

    /** The groups that only a shop with the second kitchen has. */
    public static final List<ConsumerGroup> SECOND_KITCHEN = List.of(WOK, ASSEMBLER);

    /** The groups of the first kitchen, which move orders on. */
    public static final List<ConsumerGroup> KITCHEN = List.of(PREPARER, COOK);

    /** Those that every shop has. */
    public static final List<ConsumerGroup> ALL = List.of(PREPARER, COOK, ACCOUNTANT, DELIVERY, COOK_SHELF);

    /**
     * Whether the group of this label is one of the kitchens, and so moves orders on; null is not. The other groups only take note of orders: a
     * record that they put aside ends no order.
     */
    public static boolean movesOrders(@Nullable String label) {
        return Stream.concat(KITCHEN.stream(), SECOND_KITCHEN.stream())
                .anyMatch(group -> group.label().equals(label));
    }

    /** Its id on Kafka. */
    public String name() {
        return ShopNames.group(label);
    }
}
