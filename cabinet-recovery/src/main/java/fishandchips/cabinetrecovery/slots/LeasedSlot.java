package fishandchips.cabinetrecovery.slots;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.slots.LeaseResult.Lapsed;
import fishandchips.cabinet.slots.LeaseResult.Leased;
import fishandchips.cabinet.slots.LeaseResult.Refused;
import fishandchips.cabinet.slots.SlotLeases;
import fishandchips.station.OpeningStep;
import fishandchips.station.Reason;
import fishandchips.station.RepeatedTask;
import fishandchips.station.StationEvent.OpenAgain;
import fishandchips.station.StationSettings;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The slot that this station has leased. It leases the slot as it opens, renews the lease on a thread of its own, and gives the
 * slot back when it has closed.
 *
 * <p>A station that stood still for longer than its lease may find that another station has taken its slot. It then opens
 * again in another slot.
 */
class LeasedSlot implements OpeningStep, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LeasedSlot.class);

    /** So often that the lease outlives an answer of Redis that was lost. */
    private static final Duration RENEWED_EVERY = SlotLeases.LEASE.dividedBy(3);

    private static final int NONE = 0;

    private final SlotLeases leases;
    private final ClientNames names;
    private final LapsedSlots lapsed;
    private final ApplicationEventPublisher events;
    private int slot = NONE;
    private final RepeatedTask renewing;

    LeasedSlot(
            SlotLeases leases,
            ClientNames names,
            LapsedSlots lapsed,
            StationSettings settings,
            ApplicationEventPublisher events) {
        this.leases = leases;
        this.names = names;
        this.lapsed = lapsed;
        this.events = events;
        this.renewing = new RepeatedTask("renews-the-lease", settings, this::renewAndClear);
    }

    @Override
    public String waitsFor() {
        return "a slot in Redis";
    }

    @Override
    public synchronized void attempt() {
        switch (leases.take()) {
            case Leased leased -> moveTo(leased.slot());
            case Refused() -> throw new IllegalStateException("All slots are taken");
        }
    }

    private void moveTo(int leased) {
        names.are(leased);
        log.atInfo().addKeyValue("slot", leased).log("Leased a slot, which names its transactions");
        slot = leased;
        renewing.start();
    }

    private Duration renewAndClear() throws InterruptedException {
        lapsed.clear(renew());
        return RENEWED_EVERY;
    }

    /** The slots of others that have lapsed; none while this station has no slot itself. */
    private synchronized List<Lapsed> renew() {
        try {
            return slot == NONE ? List.of() : renewed();
        } catch (CabinetUnavailableException e) {
            log.atWarn()
                    .addKeyValue("slot", slot)
                    .addKeyValue("reason", Reason.of(e))
                    .log("The lease is not renewed yet");
            return List.of();
        }
    }

    private List<Lapsed> renewed() {
        return switch (leases.renew(slot)) {
            case Leased leased -> leased.lapsed();
            case Refused() -> {
                log.atWarn()
                        .addKeyValue("slot", slot)
                        .log("Another station has taken this slot: closing, to open again in another slot");
                events.publishEvent(new OpenAgain()); // first: if that fails, the next renewal is refused again
                slot = NONE;
                yield List.of();
            }
        };
    }

    /** Gives the slot back. The listeners have stopped by then, and left nothing open. */
    @Override
    public synchronized void close() {
        renewing.stop();
        if (slot != NONE) {
            giveBack();
        }
    }

    private void giveBack() {
        try {
            leases.giveBack(slot);
        } catch (CabinetUnavailableException e) {
            log.atWarn()
                    .addKeyValue("slot", slot)
                    .addKeyValue("reason", Reason.of(e))
                    .log("The lease was not given back; it will lapse");
        }
        slot = NONE;
    }
}
