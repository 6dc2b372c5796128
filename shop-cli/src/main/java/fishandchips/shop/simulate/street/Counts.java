package fishandchips.shop.simulate.street;

import java.util.SortedMap;

/**
 * What has become of the customers so far.
 *
 * @param sent orders with which a till was asked at least once
 * @param retries how often tills were asked again
 * @param heldBack customers who left because all of them together had asked again as often as they may
 * @param refused orders that none of their customer's requests has placed, by what the customer was told last
 * @param unknown orders of which the customer never heard whether they are taken
 * @param notSent orders whose customers found too many before them, and walked away
 * @param ready orders that are ready
 * @param waiting orders that are or may be taken, and are not ready yet
 * @param answers how long customers waited for their receipt, since they came
 * @param ages how long orders took from placed to ready
 */
public record Counts(
        long sent,
        long retries,
        long heldBack,
        long accepted,
        SortedMap<String, Long> refused,
        long unknown,
        long notSent,
        long ready,
        long waiting,
        Percentiles answers,
        Percentiles ages) {

    /** Orders whose customers wait for an answer, or to ask again. */
    public long inFlight() {
        return Math.max(0, sent - accepted - refusedAltogether() - unknown);
    }

    public long refusedAltogether() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }
}
