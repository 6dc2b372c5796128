package fishandchips.cabinetrecovery.slots;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.slots.LeaseResult.Lapsed;
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
 * Ends the transactions that stations with a lapsed lease left open on Kafka. An open transaction stops every reader of its
 * partitions until it times out.
 *
 * <p>Harmless for a station that only stood still: Kafka rolls its transaction back, and it does the batch again.
 */
class LapsedSlots {

    private static final Logger log = LoggerFactory.getLogger(LapsedSlots.class);

    /** So short that this station's own lease does not lapse meanwhile. A fencing that takes longer has ended by the next time. */
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
     * Ends the open transactions of each slot that had already lapsed at the last call, and frees the slot. Leaves a slot for
     * the next call when that fails.
     *
     * <p>The first call may come right after Redis was away, before other stations could renew their leases.
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

    /** One id at a time: of several ids the client lets each wait for most of a second. */
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
