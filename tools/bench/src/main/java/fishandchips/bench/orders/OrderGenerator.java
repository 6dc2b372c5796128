package fishandchips.bench.orders;

import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static fishandchips.contract.Portion.PIE;
import static fishandchips.contract.Portion.PLAICE;

import fishandchips.contract.Channel;
import fishandchips.contract.DeliverTo;
import fishandchips.contract.Extra;
import fishandchips.contract.Meal;
import fishandchips.contract.Menu;
import fishandchips.contract.Order;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes orders as tills make them: every second one is brought to a door. No two have the same id. Used by one thread. */
public final class OrderGenerator {

    private static final List<List<Meal>> EVERYTHING = List.of(
            List.of(Meal.of(COD, CHIPS), Meal.of(CHIPS, CHIPS)),
            List.of(Meal.of(PLAICE, CHIPS)),
            List.of(Meal.of(PIE, CHIPS), Meal.of(COD)),
            List.of(Meal.of(COD, CHIPS), Meal.of(PLAICE, CHIPS)));

    /** Plaice is never fried before somebody asks for it. */
    private static final List<List<Meal>> PLAICE_ONLY =
            List.of(List.of(Meal.of(PLAICE)), List.of(Meal.of(PLAICE, PLAICE)));

    private static final DeliverTo DOOR = new DeliverTo("Mrs Haddock", "17 Harbour Street, second floor");

    private final SplittableRandom random;
    private final InstantSource clock;
    private final List<List<Meal>> kinds;
    private int made;

    private OrderGenerator(SplittableRandom random, InstantSource clock, List<List<Meal>> kinds) {
        this.random = random;
        this.clock = clock;
        this.kinds = kinds;
    }

    /** Orders of all that the shop sells. */
    public static OrderGenerator ofEverything() {
        return new OrderGenerator(new SplittableRandom(), InstantSource.system(), EVERYTHING);
    }

    /** Orders that a cook has to be asked for, when the shelf has no plaice. */
    public static OrderGenerator ofPlaice() {
        return new OrderGenerator(new SplittableRandom(), InstantSource.system(), PLAICE_ONLY);
    }

    public Order next() {
        var parts = kinds.get(made++ / 2 % kinds.size());
        var toTheDoor = made % 2 == 1;
        var now = clock.instant();
        return new Order(
                id(now),
                "A" + made % 1_000,
                "till-1",
                toTheDoor ? Channel.WEB : Channel.TILL,
                parts,
                List.of(Extra.SALT, Extra.VINEGAR),
                toTheDoor ? DOOR : null,
                false,
                Menu.pricePence(parts),
                now);
    }

    /** Version 7, as the tills': the neighbours of an evening are neighbours in the ledger's index. */
    private UUID id(Instant now) {
        var high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextInt() & 0xFFF);
        return new UUID(high, (random.nextLong() & ~(3L << 62)) | (1L << 63));
    }
}
