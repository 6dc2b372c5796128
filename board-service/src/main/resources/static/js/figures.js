import { drawChart } from './chart.js';
import { byId, mark, say } from './dom.js';
import { count, duration, money, rate } from './words.js';

/** The large figures. They are no live region: a screen reader reads them on request, and does not speak ten times a second. */
export function drawFigures(figures) {
  for (const element of document.querySelectorAll('[data-figure]')) {
    const name = element.dataset.figure;
    say(element, sayer(name)(name.split('.').reduce((value, step) => value?.[step], figures)));
  }
  for (const element of document.querySelectorAll('[data-worry]')) mark(element, 'data-some', figures[element.dataset.worry] > 0);
}

export function drawHistory(history) {
  const line = name => history.map(point => (name.startsWith('age') ? point[name] || null : point[name]));
  drawChart(byId('chart-orders'), [line('placed'), line('ready')]);
  drawChart(byId('chart-age'), [line('ageP99Millis'), line('ageP50Millis')]);
  drawChart(byId('chart-waiting'), [line('waiting')]);
}

function sayer(name) {
  // No order got ready within no time at all: an age of 0 says that none got ready.
  if (name.startsWith('age')) return millis => duration(millis || null);
  if (name.endsWith('Millis')) return duration;
  if (name.endsWith('Pence')) return money;
  return name.endsWith('PerSecond') ? rate : count;
}
