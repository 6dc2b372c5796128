package fishandchips.cabinet.redis;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.HotCabinet.CookResult;
import fishandchips.cabinet.HotCabinet.ShelfFill;
import fishandchips.cabinet.HotCabinet.ShortOrder;
import fishandchips.cabinet.HotCabinet.TakeResult;
import fishandchips.cabinet.HotCabinet.Taking;
import fishandchips.cabinet.HotCabinet.Taking.FromSetAside;
import fishandchips.cabinet.HotCabinet.Taking.FromShelf;
import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Portions;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What preparers, cooks and zombies might ask of one cabinet, in any order: steps on a few orders by a few records, and
 * every now and then an earlier step once more.
 */
final class RandomSteps {

    /** A question to a cabinet; the answer comes without reasons, so that it can be compared with the model's. */
    record Step(String words, Function<HotCabinet, Object> question) {

        Object ask(HotCabinet cabinet) {
            try {
                return question.apply(cabinet);
            } catch (IllegalStateException | CabinetUnavailableException e) {
                return e.getClass();
            }
        }
    }

    private record Wanted(UUID id, Portions portions) {}

    private final RandomGenerator random;
    private final List<Wanted> orders;
    private final List<Step> earlier = new ArrayList<>();

    RandomSteps(RandomGenerator random) {
        this.random = random;
        orders = some(4, () -> new Wanted(new UUID(random.nextLong(), random.nextLong()), portions(1, 4)));
    }

    Step next() {
        if (!earlier.isEmpty() && random.nextInt(4) == 0) {
            return earlier.get(random.nextInt(earlier.size()));
        }
        var step = fresh();
        earlier.add(step);
        return step;
    }

    private Step fresh() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> take(some(3, this::taking));
            case 4, 5, 6 -> claim(some(3, this::shortOrder));
            case 7, 8, 9 ->
                setAside(some(3, this::shortOrder), random.nextBoolean() ? portions(0, 4) : portions(8, 16));
            case 10, 11 -> cookAtOnce(some(3, this::shortOrder));
            case 12, 13 ->
                fillShelf(some(3, () -> new ShelfFill(portions(0, 3), new RecordSource(0, random.nextInt(30)))));
            case 14 -> settled(random.nextBoolean() ? Topics.ORDERS : Topics.COOK_REQUESTS, random.nextInt(3));
            default -> giveUp(order().id(), record(), aStep());
        };
    }

    private HotCabinet.Step aStep() {
        return switch (random.nextInt(3)) {
            case 0 -> HotCabinet.Step.TAKE_FROM_SHELF;
            case 1 -> HotCabinet.Step.COOK;
            default -> HotCabinet.Step.COLLECT;
        };
    }

    private static Step take(List<Taking> takings) {
        return new Step(
                "take " + takings,
                cabinet -> cabinet.take(takings).stream()
                        .map(result -> result instanceof TakeResult.Unexpected ? "unexpected" : result)
                        .toList());
    }

    private static Step claim(List<ShortOrder> orders) {
        return new Step("claim " + orders, cabinet -> withoutReasons(cabinet.claim(orders)));
    }

    private static Step setAside(List<ShortOrder> orders, Portions fried) {
        return new Step("set aside " + orders + " of " + fried, cabinet -> {
            var fry = cabinet.setAside(orders, fried);
            return List.of(withoutReasons(fry.orders()), fry.needed());
        });
    }

    private static Step cookAtOnce(List<ShortOrder> orders) {
        return new Step("cook at once " + orders, cabinet -> {
            var fry = cabinet.cookAtOnce(orders);
            return List.of(withoutReasons(fry.orders()), fry.needed());
        });
    }

    private static Step fillShelf(List<ShelfFill> fills) {
        return new Step("fill shelf " + fills, cabinet -> {
            cabinet.fillShelf(fills);
            return "filled";
        });
    }

    private static Step settled(Topic<?> topic, long next) {
        return new Step(String.format(Locale.ROOT, "settled %s before %d", topic.name(), next), cabinet -> {
            cabinet.settled(topic.name(), Map.of(0, next));
            return "settled";
        });
    }

    private static Step giveUp(UUID order, RecordSource source, HotCabinet.Step step) {
        return new Step(
                "give up %s for %s at %s".formatted(order, source, step),
                cabinet -> cabinet.giveUp(order, source, step));
    }

    private static List<Object> withoutReasons(List<CookResult> results) {
        return results.stream()
                .<Object>map(result -> result instanceof CookResult.Unexpected ? "unexpected" : result)
                .toList();
    }

    private Taking taking() {
        var order = order();
        return random.nextInt(3) > 0
                ? new FromShelf(order.id(), order.portions(), record())
                : new FromSetAside(order.id(), believable(order), record());
    }

    private ShortOrder shortOrder() {
        var order = order();
        return new ShortOrder(order.id(), believable(order), record());
    }

    /** The portions of the order, but for a rare forgery. */
    private Portions believable(Wanted order) {
        return random.nextInt(12) == 0 ? portions(1, 4) : order.portions();
    }

    private Wanted order() {
        return orders.get(random.nextInt(orders.size()));
    }

    private RecordSource record() {
        return new RecordSource(0, random.nextInt(2));
    }

    private Portions portions(int least, int most) {
        return Portions.each(_ -> random.nextInt(least, most + 1));
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        return Stream.generate(one).limit(1 + random.nextInt(most)).toList();
    }
}
