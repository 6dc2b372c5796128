package fishandchips.cook;

import fishandchips.contract.CookRequest;
import fishandchips.contract.Portions;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.ShelfFilled.Reason;
import fishandchips.contract.Topics;
import fishandchips.station.Outbox;
import fishandchips.station.Received;
import fishandchips.station.StationIdentity;
import fishandchips.station.exactlyonce.OwnTransaction;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Writes {@code shelf}. */
@Component
class ShelfPublisher {

    private final Outbox outbox;
    private final OwnTransaction ownTransaction;
    private final StationIdentity cook;
    private final InstantSource clock = InstantSource.system();

    ShelfPublisher(Outbox outbox, OwnTransaction ownTransaction, StationIdentity cook) {
        this.outbox = outbox;
        this.ownTransaction = ownTransaction;
        this.cook = cook;
    }

    /** Writes the portions of a fry that no order of the batch needed, in the batch's transaction. */
    void publishLeftOver(Portions leftOver, Received<CookRequest> cause) {
        outbox.send(Topics.SHELF, filled(leftOver, Reason.LEFT_OVER), cause);
    }

    /** Writes the portions that were fried to top up the shelf. When Kafka does not accept the record, the portions are thrown away. */
    void publishTopUp(Portions fried) {
        ownTransaction.send(Topics.SHELF, filled(fried, Reason.TOP_UP));
    }

    private ShelfFilled filled(Portions portions, Reason reason) {
        return new ShelfFilled(portions, cook.toString(), reason, clock.instant());
    }
}
