package fishandchips.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consumer group of the stations.
 *
 * @param name its id on Kafka
 * @param topic the one topic that it reads
 */
public record ConsumerGroup(String name, Topic<?> topic) {

    public static final ConsumerGroup PREPARER = new ConsumerGroup(ShopNames.PREPARER, Topics.ORDERS);
    public static final ConsumerGroup COOK = new ConsumerGroup(ShopNames.COOK, Topics.COOK_REQUESTS);
    public static final ConsumerGroup ACCOUNTANT = new ConsumerGroup(ShopNames.ACCOUNTANT, Topics.ORDERS);
    public static final ConsumerGroup DELIVERY = new ConsumerGroup(ShopNames.DELIVERY, Topics.READY);

    /** Cooks, who put onto the shelf what the log says. */
    public static final ConsumerGroup COOK_SHELF = new ConsumerGroup(ShopNames.COOK_SHELF, Topics.SHELF);

    /** The groups that move orders on. The others only take note of orders: a record that they put aside ends no order. */
    public static final List<ConsumerGroup> KITCHEN = List.of(PREPARER, COOK);

    /** All of them. */
    public static final List<ConsumerGroup> ALL = List.of(PREPARER, COOK, ACCOUNTANT, DELIVERY, COOK_SHELF);

    /** Whether the group of this name is one of the {@link #KITCHEN}; null is not. */
    public static boolean movesOrders(@Nullable String name) {
        return KITCHEN.stream().anyMatch(group -> group.name().equals(name));
    }
}
