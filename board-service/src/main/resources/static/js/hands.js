import { byId, keep, make, makeSvg, mark, say } from './dom.js';
import { colourOf, labelOf, slotOf } from './slots.js';
import { busy } from './staff.js';
import { cut, plural } from './words.js';

/** The preparers, and other group members that hold a lane but have sent no report. */
export function handsOf(lanes, stations) {
  const preparers = stations.filter(station => station.kind === 'preparer');
  const names = new Set(preparers.map(preparer => preparer.name));
  const strangers = [...new Set(lanes.map(lane => lane.owner))].filter(owner => owner != null && !names.has(owner));
  const hands = [...preparers, ...strangers.map(name => ({ name, slot: slotOf(name), state: 'open' }))];
  return hands.map(hand => ({ ...hand, lanes: lanes.filter(lane => lane.owner === hand.name).map(lane => lane.partition) }));
}

export function drawHands(hands) {
  mark(byId('hands'), 'data-none', hands.length === 0);
  keep(byId('hands'), hands, hand => hand.name, createHand, updateHand);
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
export function drawReins(lanes, hands) {
  const reins = byId('reins');
  mark(reins, 'viewBox', `0 0 ${HEIGHT} ${HEIGHT}`);
  keep(
    reins,
    lanes.filter(lane => lane.owner != null),
    lane => lane.partition,
    () => makeSvg('path'),
    (path, lane) => {
      const at = hands.findIndex(hand => hand.name === lane.owner);
      const share = HEIGHT / hands.length;
      const held = hands[at].lanes;
      const spread = Math.min(SPREAD, (share * 0.6) / held.length);
      const from = (HEIGHT / lanes.length) * (lanes.indexOf(lane) + 0.5);
      const to = share * (at + 0.5) + (held.indexOf(lane.partition) - (held.length - 1) / 2) * spread;
      mark(
        path,
        'd',
        `M0 ${from.toFixed(1)}C${HEIGHT / 2} ${from.toFixed(1)} ${HEIGHT / 2} ${to.toFixed(1)} ${HEIGHT} ${to.toFixed(1)}`,
      );
      mark(path, 'data-colour', colourOf(slotOf(lane.owner)));
      mark(path, 'data-state', hands[at].state);
    },
  );
}

const HEIGHT = 600;
const SPREAD = 26;
