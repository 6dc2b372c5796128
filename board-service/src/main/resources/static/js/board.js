import { Bonnet } from './bonnet.js';
import { drawCabinet } from './cabinet.js';
import { Counter } from './counter.js';
import { byId, mark, say } from './dom.js';
import { Feed } from './feed.js';
import { drawFigures, drawHistory } from './figures.js';
import { Flights } from './flights.js';
import { explainWords } from './glossary.js';
import { HandsOn } from './handson.js';
import { drawKitchen } from './kitchen.js';
import { drawLaws } from './laws.js';
import { Pass } from './pass.js';
import { Picture } from './picture.js';
import { offerReplay, tellReplay } from './replay.js';
import { drawStaff } from './staff.js';
import { drawTheatre } from './theatre.js';
import { time } from './words.js';

/** The page: takes in the feed as it comes, and draws once before each repaint what has changed by then. */

const picture = new Picture();
const pass = new Pass(picture);
const flights = new Flights(picture);
const counter = new Counter();
const bonnet = new Bonnet();
const handsOn = new HandsOn();
const trouble = { feed: 'Asking the board for its picture…' };
let still = false;

/** Which drawing each part of the picture is for. */
const DRAWINGS = [
  [['lanes', 'stations'], () => pass.draw()],
  [
    ['stations'],
    parts => {
      drawStaff(parts.stations);
      bonnet.drawStations(parts.stations);
      handsOn.draw(parts.stations);
    },
  ],
  [['kitchen'], parts => drawKitchen(parts.kitchen)],
  [['cabinet'], parts => drawCabinet(parts.cabinet)],
  [['counter'], parts => counter.draw(parts.counter)],
  [['figures'], parts => drawFigures(parts.figures)],
  [['history'], parts => drawHistory(parts.history)],
  [['laws'], parts => drawLaws(parts.laws)],
  [['rebalances'], parts => drawTheatre(parts.rebalances)],
];

const feed = new Feed(`/events${location.search}`, {
  onPicture: whole => {
    picture.replace(whole);
    drawSoon();
  },
  onFrame: frame => {
    picture.apply(frame);
    drawSoon();
  },
  onTrouble: sentence => {
    trouble.feed = sentence;
    drawBanner();
  },
});

let asked = false;

function drawSoon() {
  if (asked || still) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    draw();
  });
}

function draw() {
  const changed = picture.takeChanged();
  for (const [parts, drawing] of DRAWINGS) {
    if (parts.some(part => changed.has(part) && picture.parts[part] !== undefined)) drawing(picture.parts);
  }
  const moves = picture.takeMoves();
  flights.fly(moves.filter(move => move.step !== 'placed'));
  moves.filter(move => move.step === 'placed').forEach(move => pass.run(move));
  pass.tick();
  if (changed.has('kafka') || changed.has('missing')) drawBanner();
}

function drawBanner() {
  const { kafka, missing = [] } = picture.parts;
  const away = kafka && !kafka.reachable ? `Kafka is away since ${time(kafka.since)}; the picture stands still.` : null;
  const stale = trouble.feed ?? away;
  const sentence = stale ?? missing.join(' ');
  byId('banner').hidden = sentence === '';
  say(byId('banner'), sentence);
  mark(document.body, 'data-stale', stale != null);
}

function holdStill() {
  still = !still;
  mark(byId('still'), 'aria-pressed', still);
  mark(document.body, 'data-still', still);
  drawSoon();
}

byId('still').addEventListener('click', holdStill);
byId('bonnet-switch').addEventListener('click', () => bonnet.toggle());
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, textarea, select')) return;
  if (event.key === 'b') bonnet.toggle();
  if (event.key === 'p') holdStill();
});

// Tickets that have left, and lanes that nobody holds, go on while no news comes.
setInterval(() => {
  if (!still) pass.tick();
}, 250);

explainWords();
tellReplay();
offerReplay();
handsOn.offer();
drawBanner();
feed.open();
