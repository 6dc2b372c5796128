/** The board's picture of the shop as this browser has it, part by part, and which parts have changed since they were last drawn. */
export class Picture {
  parts = {};
  #changed = new Set();
  #moves = [];
  #ahead = 0;

  replace(whole) {
    this.#setClock(whole.at);
    this.parts = whole;
    this.#moves = [];
    for (const part of PARTS) this.#changed.add(part);
  }

  apply(frame) {
    this.#setClock(frame.at);
    for (const [part, value] of Object.entries(frame.set ?? {})) {
      this.parts[part] = value;
      this.#changed.add(part);
    }
    for (const [part, points] of Object.entries(frame.append ?? {})) {
      this.parts[part] = [...(this.parts[part] ?? []), ...points].slice(-HISTORY);
      this.#changed.add(part);
    }
    this.#moves.push(...(frame.moves ?? []));
    // Nothing is drawn in a tab that nobody looks at; what has moved by the time it is looked at again is old.
    this.#moves = this.#moves.slice(-MOVES);
  }

  /** The parts that have changed since this was last asked. */
  takeChanged() {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  takeMoves() {
    return this.#moves.splice(0);
  }

  /** How many milliseconds ago that was, by the clock of the board. */
  since(instant) {
    return Math.max(0, Date.now() + this.#ahead - Date.parse(instant));
  }

  #setClock(at) {
    if (at) this.#ahead = Date.parse(at) - Date.now();
  }
}

const PARTS = ['kafka', 'stations', 'missing', 'lanes', 'kitchen', 'cabinet', 'counter', 'figures', 'history', 'laws', 'rebalances'];
const HISTORY = 300;
const MOVES = 60;
