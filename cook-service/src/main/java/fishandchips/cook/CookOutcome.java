package fishandchips.cook;

import fishandchips.contract.CookRequest;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.station.Received;

/** What came of one record on {@code cook-requests}. */
sealed interface CookOutcome {

    /** The record that it came of. */
    Received<CookRequest> request();

    /** All of the order's portions are set aside. */
    record Cooked(Received<CookRequest> request, OrderCooked cooked) implements CookOutcome {}

    /** The cook has seen to this order for another record. Nothing to do. */
    record Dropped(Received<CookRequest> request) implements CookOutcome {}

    /** The order was given up for this very record, and somebody died before the dead letters had it. */
    record GivenUp(Received<CookRequest> request) implements CookOutcome {}

    /** The record contradicts what the cabinet remembers. */
    record Refused(Received<CookRequest> request, String reason) implements CookOutcome {}
}
