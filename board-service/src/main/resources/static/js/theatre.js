import { byId, keep, make, makeSvg, mark, say } from './dom.js';
import { colourOf, labelOf, slotOf } from './slots.js';
import { cut, duration, time } from './words.js';

/** What happened when lanes changed hands: the last rebalance under the pass, the last ten further down. */
export function drawTheatre(rebalances) {
  const [last] = rebalances;
  if (last) {
    say(byId('rebalance-sentence'), `${time(last.at)} ${cut(last.sentence, 240)}`);
    drawMoves(byId('rebalance-moved'), (last.moves ?? []).slice(0, ROOM));
    if (shown !== undefined && shown !== keyOf(last)) refresh();
  }
  shown = last ? keyOf(last) : null;
  const longest = Math.max(1, ...rebalances.flatMap(rebalance => rebalance.moves ?? []).map(move => move.ownerlessMillis ?? 0));
  keep(byId('rebalances-list'), rebalances, keyOf, createRebalance, (element, rebalance) =>
    updateRebalance(element, rebalance, longest),
  );
}

/** So many moves have room in the strip; the list has all of them. */
const ROOM = 6;

let shown;

/** Catches the eye once, when there is news; what was there when the page was opened is none. */
function refresh() {
  const strip = byId('rebalance-sentence').closest('.theatre');
  strip.classList.remove('fresh');
  requestAnimationFrame(() => strip.classList.add('fresh'));
}

const keyOf = rebalance => `${rebalance.at} ${rebalance.group} ${rebalance.topic}`;

function drawMoves(list, moves) {
  keep(list, moves, move => move.partition, createMove, updateMove);
}

/** A partition's way: 3: ① → ②, nobody for 412 ms. */
function createMove() {
  return make('li', {}, make('b'), make('i', { class: 'slot' }), ' → ', make('i', { class: 'slot' }), make('span'));
}

function updateMove(element, move) {
  const [partition, from, to, gap] = element.children;
  say(partition, `${move.partition}:`);
  drawHolder(from, move.from);
  drawHolder(to, move.to);
  say(gap, move.ownerlessMillis == null ? '' : duration(move.ownerlessMillis));
  mark(element, 'title', `Partition ${move.partition}: from ${holder(move.from)} to ${holder(move.to)}${gapWords(move)}`);
}

function drawHolder(element, name) {
  say(element, name == null ? '?' : slotOf(name) == null ? cut(name, 12) : labelOf(slotOf(name)));
  mark(element, 'data-colour', name == null ? null : colourOf(slotOf(name)));
  mark(element, 'role', 'img');
  mark(element, 'aria-label', holder(name));
}

function holder(name) {
  return name == null ? 'nobody' : cut(name, 24);
}

function gapWords(move) {
  return move.ownerlessMillis == null ? '' : `, nobody had it for ${duration(move.ownerlessMillis)}`;
}

function createRebalance() {
  return make('li', {}, make('p', {}, make('time'), make('b'), make('span')), make('ul', { class: 'gaps' }));
}

function updateRebalance(element, rebalance, longest) {
  const [when, group, sentence] = element.firstChild.children;
  say(when, time(rebalance.at));
  mark(when, 'datetime', rebalance.at);
  say(group, cut(rebalance.group, 30));
  say(sentence, cut(rebalance.sentence, 400));
  keep(
    element.lastChild,
    rebalance.moves ?? [],
    move => move.partition,
    createGap,
    (line, move) => updateGap(line, move, longest),
  );
}

/** How long a partition had nobody, as a bar beside the words. */
function createGap() {
  const bar = makeSvg('svg', { class: 'gap', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  bar.append(makeSvg('rect', { height: 6 }));
  return make('li', {}, make('span'), bar, make('b'));
}

function updateGap(element, move, longest) {
  const [words, bar, gap] = element.children;
  say(words, `partition ${move.partition}: ${holder(move.from)} → ${holder(move.to)}`);
  mark(bar.firstChild, 'width', (100 * (move.ownerlessMillis ?? 0)) / longest);
  say(gap, move.ownerlessMillis == null ? 'at once' : `nobody for ${duration(move.ownerlessMillis)}`);
}
