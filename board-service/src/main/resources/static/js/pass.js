import { byId, keep } from './dom.js';
import { drawHands, drawReins, handsOf } from './hands.js';
import { Lane } from './lane.js';

/**
 * The pass: a lane for each partition of `orders`, in which the tickets queue towards the preparer who holds it, and reins
 * from the lanes to the preparers.
 */
export class Pass {
  #lanes = new Map();
  #picture;

  constructor(picture) {
    this.#picture = picture;
  }

  draw() {
    const { lanes = [], stations = [] } = this.#picture.parts;
    const hands = handsOf(lanes, stations);
    const holderOf = lane => hands.find(hand => hand.name === lane.owner);
    drawHands(hands);
    keep(
      byId('lanes'),
      lanes,
      partitionOf,
      lane => this.#create(lane),
      (_, lane) => this.#lanes.get(lane.partition).draw(lane, holderOf(lane)),
    );
    drawReins(lanes, hands);
  }

  /** Lets an order run along its lane that was dealt with faster than the picture could show it queue. */
  run(move) {
    this.#lanes.get(move.partition)?.run(move);
  }

  /** What goes on without any news: tickets that have left, and how long a lane has had nobody. */
  tick() {
    for (const lane of this.#lanes.values()) lane.tick(this.#picture);
  }

  #create({ partition }) {
    const lane = new Lane();
    this.#lanes.set(partition, lane);
    return lane.element;
  }
}

const partitionOf = lane => lane.partition;
