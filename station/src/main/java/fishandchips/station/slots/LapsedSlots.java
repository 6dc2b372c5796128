package fishandchips.station.slots;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.slots.Lapsed;
import fishandchips.cabinet.slots.SlotLeases;
import fishandchips.station.Reason;
import fishandchips.station.exactlyonce.TransactionalIds;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears up after colleagues whose leases have lapsed: ends at once what they left open on Kafka, where it would hold up
 * every reader until the broker's patience ends.
 *
 * <p>Harmless for a colleague who only stood still: his transaction is rolled back, and he does the batch again.
 */
class LapsedSlots {

    private static final Logger log = LoggerFactory.getLogger(LapsedSlots.class);

    /** So short that the own lease does not lapse meanwhile. What takes longer is found ended the next time. */
    private static final long PATIENCE_MILLIS = 1_500;

    private final SlotLeases leases;
    private final TransactionalIds ids;
    private final Admin kafka;
    private Set<Lapsed> lastTime = Set.of();

    LapsedSlots(SlotLeases leases, TransactionalIds ids, Admin kafka) {
        this.leases = leases;
        this.ids = ids;
        this.kafka = kafka;
    }

    /**
     * Ends what was left open in those slots that had lapsed the last time, too, and frees them. What fails is left for the
     * next time.
     *
     * <p>The first time may come right after Redis was away, before the colleagues could renew their leases.
     */
    void clear(List<Lapsed> lapsed) throws InterruptedException {
        var still = lapsed.stream().filter(lastTime::contains).toList();
        lastTime = Set.copyOf(lapsed);
        if (!still.isEmpty()) {
            endAndFree(still);
        }
    }

    private void endAndFree(List<Lapsed> lapsed) throws InterruptedException {
        try {
            for (var each : lapsed) {
                end(each);
                if (leases.clear(each)) {
                    say(each);
                }
            }
        } catch (ExecutionException | TimeoutException | CabinetUnavailableException e) {
            log.atWarn()
                    .addKeyValue("reason", Reason.of(e))
                    .log("Waiting to end the transactions that lapsed slots left open");
        }
    }

    /** One at a time: of several, the client lets each wait for most of a second. */
    private void end(Lapsed lapsed) throws ExecutionException, TimeoutException, InterruptedException {
        for (var id : ids.of(lapsed.slot())) {
            kafka.fenceProducers(List.of(id)).all().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void say(Lapsed lapsed) {
        log.atWarn()
                .addKeyValue("slot", lapsed.slot())
                .log(
                        "The {} in this slot has gone without a word. What it left open is ended, and the slot is free",
                        ids.station());
    }
}
