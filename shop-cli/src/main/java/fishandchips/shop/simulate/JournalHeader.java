package fishandchips.shop.simulate;

import fishandchips.contract.Portion;
import fishandchips.shop.simulate.evening.Evening;
import fishandchips.shop.simulate.evening.Promise;
import fishandchips.shop.simulate.evening.Totals;
import fishandchips.shop.simulate.street.Run;
import java.util.Map;
import java.util.UUID;

/**
 * The first line of a journal.
 *
 * @param options how the customers were chosen, as a person reads it
 */
record JournalHeader(UUID run, String client, long seed, Map<String, String> options, Promised promised) {

    /** What the customers will order. */
    record Promised(long orders, long pence, Map<Portion, Long> portions, Map<String, Long> meals) {

        static Promised of(Totals totals) {
            return new Promised(totals.orders(), totals.pence(), totals.portions(), totals.byName());
        }
    }

    static JournalHeader of(Run run, Evening evening, Promise promise) {
        var tastes = evening.tastes();
        return new JournalHeader(
                run.id(),
                run.client(),
                evening.seed(),
                Map.of(
                        "pace", evening.pace().toString(),
                        "plaice", tastes.plaice().toString(),
                        "large", tastes.large().toString(),
                        "pie", tastes.pie().toString(),
                        "meals", tastes.meals().toString(),
                        "web", tastes.web().toString(),
                        "door", tastes.door().toString(),
                        "noShows", tastes.noShows().toString()),
                Promised.of(promise.totals()));
    }
}
