import { byId, keep, make, mark, say } from './dom.js';
import { paper, write } from './paper.js';

/**
 * The tickets called at the counter. A busy shop calls more than anybody can read, so the board of numbers changes a few places at a time,
 * always those that have stood there longest, and none while somebody points at it.
 */
export class Counter {
  #places = [];
  #called = [];
  #next = 0;

  constructor() {
    setInterval(() => this.#turn(), TURN_MILLIS);
  }

  draw(called) {
    this.#called = called;
    if (called.length === 0) this.#places = [];
    if (this.#places.length < called.length) this.#places = [...called];
    this.#write();
  }

  #turn() {
    if (byId('counter').matches(':hover, :focus-within')) return;
    const shown = new Set(this.#places.map(order => order.orderId));
    const fresh = this.#called.filter(order => !shown.has(order.orderId)).slice(0, AT_ONCE);
    if (fresh.length === 0) return;
    for (const order of fresh.reverse()) {
      this.#places[this.#next % this.#places.length] = order;
      this.#next = (this.#next + 1) % this.#places.length;
    }
    this.#write();
  }

  #write() {
    const places = this.#places.map((order, place) => ({ order, place }));
    keep(
      byId('calls'),
      places,
      ({ place }) => place,
      () => make('li', {}, paper()),
      (element, { order }) => {
        const slip = element.firstChild;
        if (slip.order === order.orderId) return;
        write(slip, order);
        mark(element, 'data-waited', order.waitedForCook);
        if (order.waitedForCook) slip.title += ' (waited for the cook)';
        element.classList.remove('called');
        requestAnimationFrame(() => element.classList.add('called'));
      },
    );
    mark(byId('calls'), 'data-none', places.length === 0);
  }
}

const TURN_MILLIS = 500;
const AT_ONCE = 2;
