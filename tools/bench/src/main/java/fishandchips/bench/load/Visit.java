package fishandchips.bench.load;

import java.util.function.Consumer;

/**
 * A customer who places one order.
 *
 * @param headers of this order alone, each with its end of line
 * @param comesNanos when the customer came, as {@link System#nanoTime()} says
 * @param counter counts what becomes of the order
 * @param leaves called once when the customer has an answer, or will have none: whether there was one
 */
record Visit(String headers, long comesNanos, Counter counter, Consumer<Boolean> leaves) {

    void answered(int status) {
        counter.answered(status, comesNanos);
        leaves.accept(true);
    }

    /** The order was certainly not sent. */
    void refused() {
        counter.refused(comesNanos);
        leaves.accept(false);
    }

    /** The order may have been sent. */
    void unknown() {
        counter.unknown();
        leaves.accept(false);
    }

    /** The load itself has no place for the customer. */
    void unsent() {
        counter.unsent();
        leaves.accept(false);
    }
}
