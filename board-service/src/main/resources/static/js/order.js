import { byId, keep, make, makeSvg, mark, say } from './dom.js';
import { explainWords } from './glossary.js';
import { pretty, where } from './records.js';
import { word } from './table.js';
import { cut, duration, exactTime, money } from './words.js';

/** The page of one ticket: where the order is, how long each step took, and every record of it. */

/** An order that is not over yet is looked at again for a while; so is one that the board cannot tell of just now. */
async function look(times) {
  const { told, sentence, isOver } = await ask();
  document.querySelector('main').removeAttribute('aria-busy');
  if (told) draw(told);
  else if (byId('order').hidden) miss(sentence);
  if (!isOver && times > 1) setTimeout(() => look(times - 1), AGAIN_MILLIS);
}

const AGAIN_MILLIS = 2000;
const TIMES = 30;

async function ask() {
  try {
    const answer = await fetch(location.pathname, { headers: { Accept: 'application/json' } });
    const told = await answer.json();
    if (answer.ok) return { told, isOver: told.isOver };
    return { sentence: told.detail ?? `The board answered ${answer.status}.`, isOver: answer.status < 500 };
  } catch {
    return { sentence: 'The board cannot be reached. Trying again…', isOver: false };
  }
}

function miss(sentence) {
  byId('missing').replaceChildren(make('b', {}, 'This ticket cannot be shown. '), cut(sentence, 400));
}

function draw(told) {
  const placed = told.records.map(record => record.value?.order).find(order => order != null);
  document.title = `${cut(told.ticket, 20)} – the fish and chip shop`;
  byId('missing').hidden = true;
  byId('order').hidden = false;
  say(byId('ticket'), cut(told.ticket, 20));
  say(byId('where'), cut(told.where, 300));
  drawMeals(listOf(placed?.parts));
  drawFacts(told, placed ?? {});
  drawSteps(told.steps);
  drawRecords(told.records);
}

/** Anybody who may write to a topic may write anything, so nothing of a record is sure to be what it should be. */
function listOf(value) {
  return Array.isArray(value) ? value : [];
}

function drawMeals(meals) {
  keep(
    byId('meals'),
    meals.map((portions, index) => ({ portions, index })),
    meal => meal.index,
    () => make('li'),
    (element, { portions }) => say(element, cut([portions].flat().join(' and '), 120)),
  );
}

function drawFacts(told, order) {
  const facts = [
    ['paid', typeof order.totalPence === 'number' && money(order.totalPence)],
    ['at', order.till],
    ['on', order.placedAt && new Date(order.placedAt).toLocaleString('en-GB')],
    ['by', order.channel],
    ['with', listOf(order.extras).join(' and ')],
    ['for', order.deliverTo && `${order.deliverTo.name}, ${order.deliverTo.address}`],
    ['order', told.orderId],
  ].filter(([, fact]) => fact);
  keep(
    byId('facts'),
    facts,
    ([name]) => name,
    ([name]) => make('div', {}, make('dt', {}, name), make('dd')),
    (element, [, fact]) => say(element.lastChild, cut(fact, 160)),
  );
}

/** Each step with a bar as long as it took, set off by what the steps before it took. */
function drawSteps(steps) {
  const whole = Math.max(
    1,
    steps.reduce((sum, step) => sum + (step.tookMillis ?? 0), 0),
  );
  let before = 0;
  const drawn = steps.map((step, index) => {
    const start = before;
    before += step.tookMillis ?? 0;
    return { ...step, index, start };
  });
  keep(
    byId('steps'),
    drawn,
    step => step.index,
    createStep,
    (element, step) => {
      const [name, when, took, bar] = element.children;
      say(name, cut(step.name, 40));
      say(when, exactTime(step.at));
      say(took, step.index === 0 ? '' : `after ${duration(step.tookMillis)}`);
      mark(bar.firstChild, 'x', (100 * step.start) / whole);
      mark(bar.firstChild, 'width', Math.max(0.8, (100 * (step.tookMillis ?? 0)) / whole));
    },
  );
}

function createStep() {
  const bar = makeSvg('svg', { viewBox: '0 0 101 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  bar.append(makeSvg('rect', { height: 6 }));
  return make('li', {}, make('b'), make('time'), make('span'), bar);
}

function drawRecords(records) {
  keep(byId('records'), records, where, createRecord);
}

function createRecord(record) {
  const facts = [
    [word('topic', 'topic'), record.topic],
    [word('partition', 'partition'), record.partition],
    [word('offset', 'offset'), record.offset],
    [word('timestamp', 'timestamp'), exactTime(record.timestamp)],
    ['written by', record.writtenBy ?? 'unknown'],
    [word('key', 'key'), cut(record.key, 100)],
    ...Object.entries(record.headers ?? {}).map(([name, value]) => [`header ${cut(name, 60)}`, cut(value, 200)]),
  ];
  return make(
    'li',
    {},
    make('h3', {}, cut(record.value?.type ?? 'a record that is no event', 60)),
    make('dl', {}, ...facts.map(([name, fact]) => make('div', {}, make('dt', {}, name), make('dd', {}, String(fact))))),
    make(
      'details',
      {},
      make('summary', {}, 'value'),
      make('pre', { tabindex: '0', role: 'region', 'aria-label': 'value' }, cut(pretty(record), 20_000)),
    ),
  );
}

explainWords();
look(TIMES);
