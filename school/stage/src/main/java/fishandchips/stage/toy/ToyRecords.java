package fishandchips.stage.toy;

import fishandchips.contract.Channel;
import fishandchips.contract.CookRequest;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.Topics;
import fishandchips.kafkaesque.client.Received;
import fishandchips.kafkaesque.shop.ToyOrder;
import fishandchips.kafkaesque.shop.ToyShop;
import fishandchips.picture.input.SeenRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Translates the events of the toy shop to records of the real one. For one thread. */
final class ToyRecords {

    private static final Map<String, String> TOPICS = Map.of(
            ToyShop.ORDERS, Topics.ORDERS.name(),
            ToyShop.TO_COOK, Topics.COOK_REQUESTS.name(),
            ToyShop.READY, Topics.READY.name());

    private static final Portions PLAICE = Portions.of(Portion.PLAICE, 1);

    private final Map<Integer, Order> orders = new HashMap<>();

    SeenRecord translate(Received received, Instant now) {
        var what = new SeenRecord.Event(step(received, now));
        return new SeenRecord(partition(received.topic(), received.place().partition()), received.offset(), now, what);
    }

    /** The partition of the real shop that one of the toy shop stands for. */
    static LogPartition partition(String topic, int partition) {
        return new LogPartition(TOPICS.getOrDefault(topic, topic), partition);
    }

    private OrderStep step(Received received, Instant now) {
        var said = ToyOrder.parse(received.value());
        var order = orders.computeIfAbsent(said.number(), _ -> order(said, now));
        return switch (received.topic()) {
            case ToyShop.TO_COOK -> new CookRequest(order, PLAICE, now);
            case ToyShop.READY -> new OrderReady(order, said.ready(), now);
            default -> said.ready() ? new OrderCooked(order, PLAICE, now) : new OrderPlaced(order);
        };
    }

    private static Order order(ToyOrder said, Instant now) {
        var meals =
                Arrays.stream(said.meals().split(",", -1)).map(ToyRecords::meal).toList();
        var id = UUID.nameUUIDFromBytes(("toy order " + said.number()).getBytes(StandardCharsets.UTF_8));
        var price = Menu.pricePence(meals);
        return new Order(id, "T" + said.number(), said.till(), Channel.TILL, meals, List.of(), null, false, price, now);
    }

    private static Meal meal(String portions) {
        return new Meal(
                Arrays.stream(portions.split("\\+", -1)).map(Portion::named).toList());
    }
}
