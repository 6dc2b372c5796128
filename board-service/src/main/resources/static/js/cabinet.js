import { byId, keep, make, makeSvg, mark, say } from './dom.js';
import { count, cut, time } from './words.js';

/** The hot cabinet as trays of portions. Redis' own counts, as the last preparer or cook told them. */
export function drawCabinet(cabinet) {
  say(byId('cabinet-by'), stateOf(cabinet));
  keep(
    byId('fried'),
    cabinet ? PORTIONS : [],
    portion => portion,
    portion => make('div', {}, make('dt', {}, portion), make('dd')),
    (element, portion) => say(element.lastChild, count(cabinet.fried?.[portion] ?? 0)),
  );
  keep(
    byId('trays'),
    PORTIONS,
    portion => portion,
    createTray,
    (tray, portion) => updateTray(tray, portion, cabinet),
  );
}

function stateOf(cabinet) {
  if (!cabinet) {
    return 'no station has reported it yet';
  }
  return cabinet.closed ?? `counted by ${cut(cabinet.by, 20)} at ${time(cabinet.at)}`;
}

const PORTIONS = ['cod', 'plaice', 'chips', 'pie'];
const DRAWN = 12;
const ABREAST = 3;

function createTray(portion) {
  const pieces = makeSvg('svg', { class: 'pieces', viewBox: '0 0 102 88', 'aria-hidden': 'true' });
  for (let piece = 0; piece < DRAWN; piece++) {
    const row = Math.floor(piece / ABREAST);
    pieces.append(
      makeSvg('use', { href: `#${portion}`, x: 2 + (piece % ABREAST) * 34, y: 67 - row * 22, width: 30, height: 20 }),
    );
  }
  return make(
    'li',
    { class: 'tray' },
    make('h3', {}, portion),
    make('b', { class: 'shelf' }),
    pieces,
    make('p', { class: 'aside' }),
  );
}

function updateTray(tray, portion, cabinet) {
  const [, shelf, pieces, aside] = tray.children;
  const there = cabinet ? (cabinet.shelf?.[portion] ?? 0) : null;
  const promised = cabinet ? (cabinet.aside?.[portion] ?? 0) : null;
  say(shelf, count(there));
  say(aside, cabinet ? `${count(promised)} set aside` : '');
  mark(aside, 'data-some', promised > 0);
  mark(tray, 'data-empty', !there);
  [...pieces.children].forEach((piece, index) => mark(piece, 'class', index < there ? 'there' : 'gone'));
}
