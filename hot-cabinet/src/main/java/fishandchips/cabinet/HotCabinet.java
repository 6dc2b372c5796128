package fishandchips.cabinet;

import fishandchips.contract.Portions;
import java.util.List;
import java.util.UUID;

/**
 * The hot cabinet. An order's life in it:
 *
 * <pre>
 *            take                                          take
 *   (new) ──────────▶ TAKEN                   SET_ASIDE ──────────▶ COLLECTED
 *     │                                        ▲     │
 *     │ take        claim           set aside  │     │ release
 *     └──────▶ SHORT ──────▶ CLAIMED ──────────┘     └──────▶ RELEASED (also from SHORT and CLAIMED)
 * </pre>
 *
 * <p>Each step remembers the record that caused it. The same record again, after a rollback or a crash, gets the same
 * answer and changes nothing; another record for the same order is a {@code Duplicate}. So it does not matter how often
 * Kafka redelivers, nor that a station which was thought dead wakes up and asks once more.
 *
 * <p>Every method is one round trip for the whole list, answers in the list's order, is atomic, and may be called from
 * any thread. When Redis cannot answer it throws {@link CabinetUnavailableException}: whether the step was done is then
 * unknown, and asking again with the same records is always right.
 */
public interface HotCabinet {

    /** What a preparer asks for: an order's portions, all or none. */
    sealed interface Taking {

        UUID orderId();

        /** All the portions of the order, at least one. */
        Portions portions();

        /** The record on {@code orders} that asks. */
        RecordSource source();

        /** From the shelf: the order was just placed. */
        record FromShelf(UUID orderId, Portions portions, RecordSource source) implements Taking {}

        /** What the cook has set aside for this order, and nothing else. */
        record FromSetAside(UUID orderId, Portions portions, RecordSource source) implements Taking {}
    }

    /** What became of a {@link Taking}. */
    sealed interface TakeResult {

        /** The order has its portions, now or already when the same record asked before. */
        record Taken() implements TakeResult {}

        /**
         * Nothing was taken. Stays so, whatever comes onto the shelf, until the cook has set the portions aside.
         *
         * @param lacking what the shelf lacked, at least one portion
         */
        record RanShort(Portions lacking) implements TakeResult {}

        /** Another record was served for this order: drop this one. */
        record Duplicate() implements TakeResult {}

        /** The cabinet remembers something else of this order, or nothing: the record is not to be believed. */
        record Unexpected(String reason) implements TakeResult {}
    }

    /**
     * What a cook has been asked to see to.
     *
     * @param portions all the portions of the order, at least one
     * @param source the record on {@code cook-requests} that asks
     */
    record ShortOrder(UUID orderId, Portions portions, RecordSource source) {}

    /** How far the cook is with a {@link ShortOrder}. */
    sealed interface CookResult {

        /**
         * What the shelf had is set aside, the rest has to be fried. The same record gets the same answer until then.
         *
         * @param lacking at least one portion
         */
        record StillLacks(Portions lacking) implements CookResult {}

        /**
         * All of the order's portions are set aside under its id.
         *
         * @param fried what was fried for it; nothing when the shelf had it all by then
         */
        record AllSetAside(Portions fried) implements CookResult {}

        /** Another record was served for this order: drop this one. */
        record Duplicate() implements CookResult {}

        /** The cabinet remembers something else of this order, or nothing: the record is not to be believed. */
        record Unexpected(String reason) implements CookResult {}
    }

    /**
     * Takes for each order all of its portions, or none.
     *
     * @param takings in the order of the records; one order may occur several times
     */
    List<TakeResult> take(List<Taking> takings);

    /**
     * Sets aside for each order what the shelf has of it, and says what remains to be fried. Before frying.
     *
     * @param orders in the order of the records; one order may occur several times
     */
    List<CookResult> claim(List<ShortOrder> orders);

    /**
     * Sets aside for each claimed order what it still lacked, and puts what is left over onto the shelf. After frying.
     *
     * @param orders those that {@link #claim} answered with {@code StillLacks}
     * @param fried all that was fried for them, at least what they lack together; all of it counts as fried, and what
     *     none of them needs any more, since another cook was faster, goes onto the shelf
     * @throws IllegalStateException when {@code fried} is less than the orders lack; nothing has changed then
     * @throws CabinetUnavailableException when it is unknown whether it was done: {@link #claim} again, and fry only what
     *     that still lacks. To repeat this very call would count the fry twice
     */
    List<CookResult> setAside(List<ShortOrder> orders, Portions fried);

    /** Puts freshly fried portions onto the shelf, for whoever comes next. Not idempotent: call it once for each fry. */
    void topUp(Portions fried);

    /**
     * Gives up an order that can never be handed over: what is set aside for it goes back onto the shelf.
     *
     * @return what went back; nothing when nothing was set aside, or when it was released before
     */
    Portions release(UUID orderId);

    default void settled(String topic, java.util.Map<Integer, Long> next) {}

    /** How many portions are where, at one moment. */
    CabinetLevels levels();
}
