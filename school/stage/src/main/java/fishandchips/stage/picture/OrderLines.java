package fishandchips.stage.picture;

import fishandchips.contract.CookRequest;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.picture.input.SeenRecord;
import fishandchips.picture.orders.MealText;
import fishandchips.picture.view.Picture;
import fishandchips.stage.picture.OrderLine.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of the latest orders. The records of an order may come in any order, and twice: a line never goes back.
 *
 * <p>Numbers orders as they are first seen.
 */
final class OrderLines {

    /** So many of them go into a picture; more than any terminal has. */
    static final int SHOWN = 300;

    private static final int KEPT = 20_000;

    private final Map<UUID, OrderLine> orders = latest();
    private final CookLines cook = new CookLines();
    private final List<String> news = new ArrayList<>();
    private final boolean extras;
    private long count;

    OrderLines(boolean extras) {
        this.extras = extras;
    }

    /** Keeps the {@value #KEPT} that were put last. */
    static <V> Map<UUID, V> latest() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, V> eldest) {
                return size() > KEPT;
            }
        };
    }

    void read(SeenRecord seen) {
        if (seen.what() instanceof SeenRecord.Event(OrderStep step)) {
            take(step, seen.partition().partition());
        } else if (seen.what() instanceof SeenRecord.Letter(OrderStep ended)) {
            var line = line(ended);
            if (line.step() != Step.READY && line.step() != Step.GIVEN_UP) {
                change(ended.orderId(), line.at(Step.GIVEN_UP));
            }
        }
    }

    private void take(OrderStep step, int partition) {
        var line = line(step);
        switch (step) {
            case OrderPlaced _ -> {} // has its line
            case CookRequest _ -> {
                news.addAll(cook.request(step.orderId(), line, partition));
                pass(step.orderId(), line);
            }
            case OrderCooked _ -> {
                news.addAll(cook.finish(step.orderId(), line, partition));
                pass(step.orderId(), line);
            }
            case KitchenPart part -> finish(part, line);
            case OrderReady _ -> {
                if (line.step() != Step.READY) {
                    change(step.orderId(), line.at(Step.READY));
                }
            }
        }
    }

    /** An order that is not ready waits either for a preparer or for a cook. Its line keeps its words. */
    private void pass(UUID orderId, OrderLine line) {
        if (line.step() == Step.PLACED || line.step() == Step.WITH_COOK) {
            orders.put(orderId, line.at(cook.has(orderId) ? Step.WITH_COOK : Step.PLACED));
        }
    }

    /** An order whose first part is finished waits for the second kitchen. Its line keeps its words. */
    private void finish(KitchenPart part, OrderLine line) {
        if (part.kitchen() == Kitchen.FIRST && (line.step() == Step.PLACED || line.step() == Step.WITH_COOK)) {
            orders.put(part.orderId(), line.at(Step.FIRST_PART));
        }
    }

    private OrderLine line(OrderStep step) {
        var line = orders.get(step.orderId());
        return line == null ? change(step.orderId(), new OrderLine(++count, Step.PLACED, wanted(step.order()))) : line;
    }

    private String wanted(Order order) {
        var meals = Stream.of(MealText.say(order.parts()));
        var onTop = order.extras().stream()
                .filter(_ -> extras)
                .map(extra -> extra.name().toLowerCase(Locale.ROOT));
        return Stream.concat(meals, onTop).collect(Collectors.joining(", "));
    }

    private OrderLine change(UUID orderId, OrderLine line) {
        orders.put(orderId, line);
        news.add(line.text());
        return line;
    }

    /** These are the stations now. */
    void know(List<Picture.Station> stations) {
        news.addAll(cook.begin(stations));
    }

    List<OrderLine> orders() {
        return OrderLine.around(List.copyOf(orders.values()), SHOWN);
    }

    List<OrderLine> atTheCook() {
        return cook.lines();
    }

    /** Each line that has changed since the last call. */
    List<String> takeNews() {
        var taken = List.copyOf(news);
        news.clear();
        return taken;
    }
}
