// Draws three charts of what /statistics answers, and draws them again every five seconds.

const EVERY_MILLIS = 5000;
const WIDTH = 800;

const summary = document.getElementById('summary');

function element(name, attributes, text) {
  const created = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => created.setAttribute(key, value));
  if (text !== undefined) created.textContent = text;
  return created;
}

function chart(id, height, title, shapes) {
  const svg = element('svg', {viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': title});
  svg.append(element('title', {}, title), ...shapes);
  document.getElementById(id).replaceChildren(svg);
}

const number = value => value.toLocaleString('en-GB');
const time = moment => new Date(moment).toLocaleTimeString('en-GB');
const seconds = millis => millis === null ? '–' : (millis / 1000).toFixed(1) + ' s';

/** Bars that lie under each other: a label, a length, and a text behind. */
function bars(rows) {
  const longest = Math.max(1, ...rows.map(row => row.length));
  return rows.flatMap((row, place) => {
    const y = 10 + place * 26;
    const width = 480 * row.length / longest;
    return [
      element('text', {x: 130, y: y + 14, class: 'end'}, row.label),
      element('rect', {x: 140, y, width, height: 18, class: row.color}),
      element('text', {x: 148 + width, y: y + 14}, row.text),
    ];
  });
}

function drawWays(orders) {
  const rows = [
    {label: 'at once', length: orders.atOnce, color: 'one'},
    {label: 'after the cook', length: orders.afterTheCook, color: 'two'},
    {label: 'not ready', length: orders.placed - orders.atOnce - orders.afterTheCook, color: 'axis'},
  ].map(row => ({...row, text: number(row.length)}));
  chart('ways', 90, 'How many orders were ready at once, waited for the cook, or are not ready yet', bars(rows));
}

function drawSales(sales, step, portions) {
  const total = sale => portions.reduce((sum, portion) => sum + sale.portions[portion], 0);
  const most = Math.max(1, ...sales.map(total));
  const wide = 740 / Math.max(1, sales.length);
  const shapes = [element('line', {x1: 50, y1: 220, x2: 790, y2: 220, class: 'axis'}),
    element('text', {x: 44, y: 24, class: 'end'}, number(most))];
  sales.forEach((sale, place) => {
    const x = 50 + place * wide;
    let y = 220;
    portions.forEach(portion => {
      const height = 200 * sale.portions[portion] / most;
      y -= height;
      const bar = element('rect', {x: x + 1, y, width: Math.max(1, wide - 2), height, class: portion});
      bar.append(element('title', {}, `${time(sale.from)}: ${number(sale.portions[portion])} ${portion}`));
      shapes.push(bar);
    });
    if (place % Math.ceil(sales.length / 8) === 0) {
      shapes.push(element('text', {x, y: 238}, time(sale.from)));
    }
  });
  portions.forEach((portion, place) => shapes.push(
    element('rect', {x: 50 + place * 100, y: 252, width: 12, height: 12, class: portion}),
    element('text', {x: 68 + place * 100, y: 263}, portion)));
  shapes.push(element('text', {x: 790, y: 263, class: 'end'}, `a bar is ${step}`));
  chart('sales', 270, 'How many portions were ordered when', shapes);
}

function drawWaits(waits) {
  const rows = waits.flatMap(wait => [
    {label: `${wait.portion}: half within`, length: wait.halfMillis ?? 0, color: wait.portion, text: seconds(wait.halfMillis)},
    {label: '95 % within', length: wait.mostMillis ?? 0, color: wait.portion, text: seconds(wait.mostMillis)},
  ]);
  chart('waits', 10 + rows.length * 26, 'How long orders took, for those with each portion', bars(rows));
}

function draw({orders, sales, step, waits}) {
  summary.textContent = `${number(orders.placed)} orders, ${number(orders.web)} of them by web, for £${
    (orders.totalPence / 100).toLocaleString('en-GB', {minimumFractionDigits: 2})}.`;
  drawWays(orders);
  drawSales(sales, step, waits.map(wait => wait.portion));
  drawWaits(waits);
}

async function refresh() {
  try {
    const answer = await fetch('statistics');
    if (!answer.ok) throw new Error((await answer.json()).detail);
    draw(await answer.json());
  } catch (failure) {
    summary.textContent = `There are no new figures: ${failure.message}`;
  }
  setTimeout(refresh, EVERY_MILLIS);
}

refresh();
