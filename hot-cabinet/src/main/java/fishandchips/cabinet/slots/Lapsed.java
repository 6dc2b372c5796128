package fishandchips.cabinet.slots;

/**
 * A lease that was not renewed in time: its owner has died without giving the slot back, or stands still.
 *
 * @param owner who had the slot
 */
public record Lapsed(int slot, String owner) {}
