/** A preparer's colour goes by its slot, and is never alone: its number and its name stand beside it. */

const COLOURS = 6;

/** What stands on the colour. */
export function labelOf(slot) {
  return slot ? String(slot) : '·';
}

/** The slot that a station's name ends with, `preparer-2`; null for a stranger's name. */
export function slotOf(name) {
  const digits = /-(\d+)$/.exec(name ?? '');
  return digits ? Number(digits[1]) : null;
}

/** A station without a slot says 0. */
export function colourOf(slot) {
  return !slot ? 'none' : `slot-${((slot - 1) % COLOURS) + 1}`;
}
