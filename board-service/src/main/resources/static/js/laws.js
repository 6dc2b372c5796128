import { byId, keep, make, mark, say } from './dom.js';
import { cut } from './words.js';

/** The laws: short at the top, where a cross is seen from the last row, and in full sentences below. */
export function drawLaws(laws) {
  keep(byId('laws-short'), laws, law => law.number, createShort, updateShort);
  keep(byId('laws-long'), laws, law => law.number, createLong, updateLong);
}

/** The sign differs in shape and not in colour alone, and the words say it again. */
const SIGNS = { holds: '✓', differs: '✗', open: '○' };
const WORDS = { holds: 'holds', open: 'still open' };

function createShort() {
  return make(
    'li',
    {},
    make('a', { href: '#laws' }, make('b', { 'aria-hidden': 'true' }), make('span'), make('span', { class: 'unseen' })),
  );
}

function updateShort(element, law) {
  const [sign, name, words] = element.firstChild.children;
  mark(element, 'data-state', law.state);
  say(sign, SIGNS[law.state] ?? '?');
  say(name, law.state === 'differs' ? `${law.name}: differs` : law.name);
  say(words, law.state === 'differs' ? '' : (WORDS[law.state] ?? 'unknown'));
  mark(element.firstChild, 'title', cut(law.says, 300));
}

function createLong() {
  return make(
    'li',
    {},
    make('b', { class: 'sign', 'aria-hidden': 'true' }),
    make('b', { class: 'name' }),
    make('span', { class: 'says' }),
  );
}

function updateLong(element, law) {
  const [sign, name, says] = element.children;
  mark(element, 'data-state', law.state);
  say(sign, SIGNS[law.state] ?? '?');
  say(name, `${law.number}. ${law.name}: ${law.state}`);
  say(says, cut(law.says, 400));
}
