import { make, mark, say, stillPlease } from './dom.js';
import { paper, write } from './paper.js';
import { colourOf, labelOf, slotOf } from './slots.js';
import { count, cut, duration } from './words.js';

/** One lane. A ticket enters at the tills' end, queues, and leaves at the preparer's end; each step is one change of `transform`. */
export class Lane {
  element = make('li', { class: 'lane' });
  #number = make('b', { class: 'number' }, make('span', { class: 'unseen' }, 'partition '), make('span'));
  #lag = make('p', { class: 'lag' }, make('b'), make('span'));
  #rail = make('div', { class: 'rail' });
  #owner = make('p', { class: 'owner' }, make('b', { class: 'slot' }), make('span'));
  #slips = new Map();
  #leaving = [];
  #spare = [];
  #lane = {};

  constructor() {
    this.element.append(this.#number, this.#lag, this.#rail, this.#owner);
  }

  draw(lane, hand) {
    if (this.#lane.owner !== undefined && this.#lane.owner !== lane.owner) this.#changedHands();
    this.#lane = lane;
    say(this.#number.lastChild, String(lane.partition));
    say(this.#lag.firstChild, count(lane.lag));
    say(this.#lag.lastChild, ' waiting');
    mark(this.#lag, 'data-some', lane.lag > 0 && (lane.lag < 10_000 ? 'some' : 'many'));
    mark(this.#lag, 'title', `end offset ${count(lane.end)}`);
    mark(this.element, 'data-colour', lane.owner == null ? null : colourOf(slotOf(lane.owner)));
    mark(this.element, 'data-state', lane.owner == null ? 'nobody' : hand?.state);
    say(this.#owner.firstChild, lane.owner == null ? '?' : labelOf(slotOf(lane.owner)));
    if (lane.owner != null) say(this.#owner.lastChild, cut(lane.owner, 16));
    this.#queue(lane.tickets ?? []);
  }

  #queue(tickets) {
    const wanted = new Set(tickets.map(ticket => ticket.orderId));
    for (const [orderId, slip] of this.#slips) {
      if (!wanted.has(orderId)) this.#leave(orderId, slip);
    }
    tickets.forEach((ticket, place) => {
      const slip = this.#slips.get(ticket.orderId) ?? this.#enter(ticket);
      if (slip.place !== place) slip.style.setProperty('--place', place);
      slip.place = place;
    });
  }

  run(move) {
    if (this.#slips.has(move.orderId) || this.#lane.tickets?.length > QUEUE || this.#leaving.length >= RUNNING) return;
    this.#enter(move).style.transitionDelay = `${Math.random() * SPREAD_MILLIS}ms`;
    requestAnimationFrame(() => {
      const slip = this.#slips.get(move.orderId);
      if (slip && !this.#lane.tickets?.some(ticket => ticket.orderId === move.orderId)) this.#leave(move.orderId, slip);
    });
  }

  #enter(order) {
    const slip = this.#spare.pop() ?? paper();
    slip.className = 'paper';
    slip.place = undefined;
    slip.style.setProperty('--place', 0);
    slip.style.transitionDelay = '';
    write(slip, order);
    this.#rail.append(slip);
    this.#slips.set(order.orderId, slip);
    return slip;
  }

  #leave(orderId, slip) {
    this.#slips.delete(orderId);
    if (this.#leaving.length >= RUNNING) return this.#takeDown(slip);
    slip.className = 'paper leaving';
    this.#leaving.push({ slip, until: performance.now() + (stillPlease.matches ? 0 : LEAVING_MILLIS) });
  }

  tick(picture) {
    const now = performance.now();
    while (this.#leaving.length && this.#leaving[0].until <= now) {
      this.#takeDown(this.#leaving.shift().slip);
    }
    if (this.#lane.owner == null) {
      const since = this.#lane.ownerlessSince;
      say(this.#owner.lastChild, since ? `nobody ${duration(picture.since(since))}` : 'nobody');
    }
  }

  #takeDown(slip) {
    slip.remove();
    if (this.#spare.length < RUNNING) this.#spare.push(slip);
  }

  #changedHands() {
    this.element.classList.remove('changed');
    requestAnimationFrame(() => this.element.classList.add('changed'));
  }
}

/** So many leave a lane at once, and none runs over a queue longer than that. */
const RUNNING = 6;
const QUEUE = 3;
/** What one frame brings does not set off all at once. */
const SPREAD_MILLIS = 90;
const LEAVING_MILLIS = 700;
