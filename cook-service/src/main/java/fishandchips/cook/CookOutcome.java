package fishandchips.cook;

import fishandchips.contract.CookRequest;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.station.Received;

/** The outcome of one record on {@code cook-requests}. */
sealed interface CookOutcome {

    /** The record with the request. */
    Received<CookRequest> request();

    /** All of the order's portions are set aside. */
    record Cooked(Received<CookRequest> request, OrderCooked cooked) implements CookOutcome {}

    /** The order was already cooked for another record. Nothing to do. */
    record Dropped(Received<CookRequest> request) implements CookOutcome {}

    /** The order was given up for this record, but the station died before it had written the dead letter. */
    record GivenUp(Received<CookRequest> request) implements CookOutcome {}

    /** The record contradicts what the cabinet remembers. */
    record Refused(Received<CookRequest> request, String reason) implements CookOutcome {}
}
