package fishandchips.cabinet.slots;

import java.util.List;

/** What becomes of a station that asks for a slot. */
public sealed interface LeaseResult {

    /**
     * The slot is the station's for {@link SlotLeases#LEASE} from now.
     *
     * @param lapsed slots of others that may have left something open, in order
     */
    record Leased(int slot, List<Lapsed> lapsed) implements LeaseResult {

        public Leased {
            lapsed = List.copyOf(lapsed);
        }
    }

    /**
     * A lease that was not renewed in time: its owner has died without giving the slot back, or stands still.
     *
     * @param owner who had the slot
     */
    record Lapsed(int slot, String owner) {}

    /** Another station has taken the slot that was to be renewed; or, for one that has none, all slots are taken. */
    record Refused() implements LeaseResult {}
}
