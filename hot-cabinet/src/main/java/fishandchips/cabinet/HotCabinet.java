package fishandchips.cabinet;

import fishandchips.contract.Portions;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The hot cabinet: how many portions are on the shelf, and how many are set aside for which order. The states of an order in it, with the
 * methods that change them:
 *
 * <pre>
 *            take                                          take
 *   (new) ──────────▶ TAKEN                   SET ASIDE ──────────▶ COLLECTED
 *     │                                        ▲
 *     │ take        claim           setAside   │                giveUp
 *     └──────▶ SHORT ──────▶ CLAIMED ──────────┘   (any state) ──────────▶ GIVEN UP
 * </pre>
 *
 * <p>A cook whose frying takes no time calls {@link #cookAtOnce} instead of claim and setAside.
 *
 * <p>Each step remembers the record that caused it. The same record again, after a rollback or a crash, gets the same
 * answer and changes nothing; another record for the same order is a {@code Duplicate}. So it does not matter how often
 * Kafka redelivers, nor that a station which was thought dead wakes up and asks once more. A record whose answer is known to be
 * committed is a {@code Duplicate} too when somebody replays its topic; see {@link #settled}.
 *
 * <p>A Redis that was restarted, emptied or replaced may have lost data. Until a preparer has vouched for it, every method but {@link
 * #levels} throws {@link CabinetUntrustedException}.
 *
 * <p>Every method is one round trip for the whole list, answers in the list's order, is atomic, and may be called from
 * any thread. When Redis cannot answer it throws {@link CabinetUnavailableException}: whether the step was done is then
 * unknown, and asking again with the same records is always safe.
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

    /** The result of a {@link Taking}. */
    sealed interface TakeResult {

        /** The order has its portions, now or already when the same record asked before. */
        record Taken() implements TakeResult {}

        /**
         * Nothing was taken. Stays so until the cook has set the portions aside.
         *
         * @param lacking what the shelf lacked, at least one portion
         */
        record RanShort(Portions lacking) implements TakeResult {}

        /** The order was served for another record, or for this one, which somebody replays: drop the record. */
        record Duplicate() implements TakeResult {}

        /** The order was given up for this record, see {@link #giveUp}: write the record to the dead letters. */
        record GivenUp() implements TakeResult {}

        /** The record contradicts the state of the order in the cabinet, or the cabinet does not know the order: do not act on the record. */
        record Unexpected(String reason) implements TakeResult {}
    }

    /**
     * An order that a cook has been asked to cook.
     *
     * @param portions all the portions of the order, at least one
     * @param source the record on {@code cook-requests} that asks
     */
    record ShortOrder(UUID orderId, Portions portions, RecordSource source) {}

    /** How far the cook is with a {@link ShortOrder}. */
    sealed interface CookResult {

        /**
         * What the shelf had is set aside; the cook has to fry the rest. Until then the same record gets the same answer.
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

        /** The order was served for another record, or for this one, which somebody replays: drop the record. */
        record Duplicate() implements CookResult {}

        /** The order was given up for this record, see {@link #giveUp}: write the record to the dead letters. */
        record GivenUp() implements CookResult {}

        /** The record contradicts the state of the order in the cabinet, or the cabinet does not know the order: do not act on the record. */
        record Unexpected(String reason) implements CookResult {}
    }

    /**
     * The result of a fry.
     *
     * @param orders how far the cook is with each of the orders, in their order
     * @param needed the portions of the fry that all of them together needed. The cabinet does not count the others before {@link
     *     #fillShelf} applies the record that puts them onto the shelf
     */
    record Fry(List<CookResult> orders, Portions needed) {}

    /**
     * What a cook puts onto the shelf for the orders that come next.
     *
     * @param source the record on {@code shelf} that says so
     */
    record ShelfFill(Portions portions, RecordSource source) {}

    /** The steps that a station may fail to take. */
    enum Step {
        /** A preparer's, on an order that was placed. */
        TAKE_FROM_SHELF,
        /** A cook's, on a short order. */
        COOK,
        /** A preparer's, on an order that was cooked. */
        COLLECT
    }

    /**
     * Takes for each order all of its portions, or none.
     *
     * @param takings in the order of the records; one order may occur several times
     */
    List<TakeResult> take(List<Taking> takings);

    /**
     * Called before frying. Sets aside for each order what the shelf has of it, and returns what remains to be fried.
     *
     * @param orders in the order of the records; one order may occur several times
     */
    List<CookResult> claim(List<ShortOrder> orders);

    /**
     * Called after frying. Sets aside for each claimed order what it still lacked.
     *
     * @param orders all orders of the {@link #claim}; those that were complete get the same answer again
     * @param fried all that was fried for them, at least what they lack together
     * @throws IllegalStateException when {@code fried} is less than the orders lack; nothing has changed then
     * @throws CabinetUnavailableException when it is unknown whether it was done, or when the cabinet was counted again
     *     since the claim: {@link #claim} again, and fry what that still lacks
     */
    Fry setAside(List<ShortOrder> orders, Portions fried);

    /**
     * Sets aside for each order all of its portions: what the shelf has of it, and the rest, which counts as fried in the
     * same moment. Instead of {@link #claim} and {@link #setAside}, when frying takes no time.
     *
     * @param orders in the order of the records; one order may occur several times
     */
    Fry cookAtOnce(List<ShortOrder> orders);

    /**
     * Puts the portions of the records onto the shelf, each record once, however often it comes: of each partition it applies only records
     * behind the last one that it has applied.
     *
     * @param fills in the order of the records
     */
    void fillShelf(List<ShelfFill> fills);

    /**
     * Gives up an order because a station fails at this step again and again: its portions go back onto the shelf. Does nothing when another
     * record has decided the order. Afterwards the same record gets the answer {@code GivenUp}, and the order begins again when it is placed
     * again.
     *
     * @param source the record on which the station fails
     * @return what went back; nothing when the order had nothing, or when it was given up before
     */
    Portions giveUp(UUID orderId, RecordSource source, Step step);

    /**
     * Stores the offsets that a group has committed, so that records before them are duplicates when somebody replays the topic.
     *
     * @param topic {@code orders} or {@code cook-requests}
     * @param next for each partition the first offset that is not committed
     */
    void settled(String topic, Map<Integer, Long> next);

    /** How many portions are where, at one moment. */
    CabinetLevels levels();
}
