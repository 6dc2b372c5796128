import { byId, make, say, stillPlease } from './dom.js';
import { cut } from './words.js';

/**
 * Slips that fly between the parts of the picture: to the cook when the cabinet ran short, back onto the lane when cooked, to the counter when
 * ready. They are a sample; there are never more in the air than the eye can follow.
 */
export class Flights {
  #picture;
  #spare = [];
  #inTheAir = 0;

  constructor(picture) {
    this.#picture = picture;
  }

  /** Measures all ways before the first slip starts: each slip that enters the page makes the next measurement a layout of its own. */
  fly(moves) {
    if (stillPlease.matches || document.hidden) return;
    moves
      .filter(move => ROUTES[move.step])
      .slice(0, AIR - this.#inTheAir)
      .map(move => ({ move, way: ROUTES[move.step](move, this.#picture) }))
      .filter(({ way }) => way.every(point => point != null))
      .forEach(({ move, way }) => this.#launch(move, ...way));
  }

  #launch(move, from, to) {
    const slip = this.#spare.pop() ?? make('span', { class: 'flight' });
    slip.dataset.step = move.step;
    say(slip, cut(move.ticket, 5));
    byId('flights').append(slip);
    this.#inTheAir++;
    const at = ({ x, y }) => `translate(${x}px, ${y}px) translate(-50%, -50%)`;
    const motion = slip.animate(
      [
        { transform: `${at(from)} scale(.6)`, opacity: 0 },
        { transform: `${at(between(from, to, 0.15))} scale(1)`, opacity: 1, offset: 0.15 },
        { transform: `${at(between(from, to, 0.9))} scale(1)`, opacity: 1, offset: 0.9 },
        { transform: `${at(to)} scale(.6)`, opacity: 0 },
      ],
      { duration: FLIGHT_MILLIS, easing: 'ease-in-out' },
    );
    motion.onfinish = motion.oncancel = () => {
      slip.remove();
      this.#spare.push(slip);
      this.#inTheAir--;
    };
  }
}

const AIR = 12;
const FLIGHT_MILLIS = 900;

/** Where each step begins and ends on the page; an order that is placed runs along its lane, and the pass sees to that. */
const ROUTES = {
  short: (move, picture) => [handOf(move, picture), doorOf('kitchen', 0.5)],
  cooked: move => [doorOf('kitchen', 0.2), laneOf(move)],
  ready: (move, picture) => [handOf(move, picture), doorOf('counter', 0.93)],
};

function handOf(move, picture) {
  const owner = picture.parts.lanes?.find(lane => lane.partition === move.partition)?.owner;
  const hand = [...byId('hands').children].find(element => element.dataset.hand === owner);
  return point(hand, 0.97, 0.5);
}

function laneOf(move) {
  return point(byId('lanes').children[move.partition], 0, 0.5);
}

function doorOf(id, across) {
  return point(byId(id), across, 0);
}

/** A point of an element, in shares of its width and height; null when it is not to be seen. */
function point(element, across, down) {
  const box = element?.getBoundingClientRect();
  return box?.width ? { x: box.left + box.width * across, y: box.top + box.height * down } : null;
}

function between(from, to, share) {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
