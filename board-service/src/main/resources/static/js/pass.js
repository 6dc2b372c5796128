import { byId, keep, make, makeSvg, mark, say, stillPlease } from './dom.js';
import { paper, write } from './paper.js';
import { colourOf, labelOf, slotOf } from './slots.js';
import { busy } from './staff.js';
import { count, cut, duration, plural } from './words.js';

/**
 * The pass: a lane for each partition of `orders`, in which the tickets queue towards the preparer who holds it, and reins
 * from the lanes to the preparers.
 */
export class Pass {
  #lanes = [];
  #picture;

  constructor(picture) {
    this.#picture = picture;
  }

  draw() {
    const { lanes = [], stations = [] } = this.#picture.parts;
    const hands = handsOf(lanes, stations);
    mark(byId('hands'), 'data-none', hands.length === 0);
    keep(byId('hands'), hands, hand => hand.name, createHand, updateHand);
    keep(byId('lanes'), lanes, lane => lane.partition, () => this.#create(), (element, lane) => {
      element.lane.draw(lane, hands.find(hand => hand.name === lane.owner));
    });
    this.#lanes = [...byId('lanes').children].map(element => element.lane);
    drawReins(lanes, hands);
  }

  /** Lets an order run along its lane that was dealt with faster than the picture could show it queue. */
  run(move) {
    this.#lanes.find(lane => lane.partition === move.partition)?.run(move);
  }

  /** What goes on without any news: tickets that have left, and how long a lane has had nobody. */
  tick() {
    for (const lane of this.#lanes) lane.tick(this.#picture);
  }

  #create() {
    const lane = new Lane();
    lane.element.lane = lane;
    return lane.element;
  }
}

/** One lane. A ticket enters at the tills' end, queues, and leaves at the preparer's end; each step is one change of `transform`. */
class Lane {
  element = make('li', { class: 'lane' });
  partition;
  #number = make('b', { class: 'number' });
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
    this.partition = lane.partition;
    say(this.#number, String(lane.partition));
    mark(this.#number, 'aria-label', `partition ${lane.partition}`);
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
    slip.className = 'paper leaving';
    this.#leaving.push({ slip, until: performance.now() + (stillPlease.matches ? 0 : LEAVING_MILLIS) });
  }

  tick(picture) {
    const now = performance.now();
    while (this.#leaving.length && this.#leaving[0].until <= now) {
      const { slip } = this.#leaving.shift();
      slip.remove();
      if (this.#spare.length < RUNNING) this.#spare.push(slip);
    }
    if (this.#lane.owner == null) {
      const since = this.#lane.ownerlessSince;
      say(this.#owner.lastChild, since ? `nobody ${duration(picture.since(since))}` : 'nobody');
    }
  }

  #changedHands() {
    this.element.classList.remove('changed');
    requestAnimationFrame(() => this.element.classList.add('changed'));
  }
}

/** So many run along a lane at most, and none over a queue longer than that. */
const RUNNING = 6;
const QUEUE = 3;
/** What one frame brings does not set off all at once. */
const SPREAD_MILLIS = 90;
const LEAVING_MILLIS = 700;

/** The preparers, and whoever else holds a lane without having said that it is there. */
function handsOf(lanes, stations) {
  const preparers = stations.filter(station => station.kind === 'preparer');
  const names = new Set(preparers.map(preparer => preparer.name));
  const strangers = [...new Set(lanes.map(lane => lane.owner))].filter(owner => owner != null && !names.has(owner));
  const hands = [...preparers, ...strangers.map(name => ({ name, slot: slotOf(name), state: 'open' }))];
  return hands.map(hand => ({ ...hand, lanes: lanes.filter(lane => lane.owner === hand.name).map(lane => lane.partition) }));
}

function createHand() {
  const slot = make('b', { class: 'slot' });
  return make('li', { class: 'hand' }, slot, make('b', { class: 'name' }), make('span', { class: 'does' }));
}

function updateHand(element, hand) {
  const [slot, name, does] = element.children;
  mark(element, 'data-colour', colourOf(hand.slot));
  mark(element, 'data-state', hand.state);
  mark(element, 'data-hand', hand.name);
  say(slot, labelOf(hand.slot));
  say(name, cut(hand.name, 20));
  say(does, `${busy(hand)}, ${hand.lanes.length ? plural(hand.lanes.length, 'lane', 'lanes') : 'no lane'}`);
}

/** Both ends are columns of equal shares, so the reins can be drawn in shares, and nothing has to be measured. */
function drawReins(lanes, hands) {
  const reins = byId('reins');
  mark(reins, 'viewBox', `0 0 ${HEIGHT} ${HEIGHT}`);
  keep(reins, lanes.filter(lane => lane.owner != null), lane => lane.partition, () => makeSvg('path'), (path, lane) => {
    const at = hands.findIndex(hand => hand.name === lane.owner);
    const share = HEIGHT / hands.length;
    const held = hands[at].lanes;
    const spread = Math.min(SPREAD, share * 0.6 / held.length);
    const from = HEIGHT / lanes.length * (lanes.indexOf(lane) + 0.5);
    const to = share * (at + 0.5) + (held.indexOf(lane.partition) - (held.length - 1) / 2) * spread;
    mark(path, 'd', `M0 ${from.toFixed(1)}C${HEIGHT / 2} ${from.toFixed(1)} ${HEIGHT / 2} ${to.toFixed(1)} ${HEIGHT} ${to.toFixed(1)}`);
    mark(path, 'data-colour', colourOf(slotOf(lane.owner)));
    mark(path, 'data-state', hands[at].state);
  });
}

const HEIGHT = 600;
const SPREAD = 26;
