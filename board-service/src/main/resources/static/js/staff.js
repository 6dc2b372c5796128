import { keep, make, mark, say } from './dom.js';
import { cut, rate } from './words.js';

/** The stations that are not preparers, each kind where it works: name plates that say how busy each is. */
export function drawStaff(stations) {
  for (const list of document.querySelectorAll('[data-staff]')) {
    const kind = list.dataset.staff;
    const staff = stations.filter(station => station.kind === kind);
    keep(list, platesOf(kind, staff, list.dataset.room), station => station.name, plate, update);
  }
}

/** One for each, where there is room for so many; otherwise one for all of them, and one for each that is not simply open. */
function platesOf(kind, staff, room) {
  if (staff.length === 0) return [{ name: `no ${kind}`, state: 'none' }];
  if (staff.length <= room) return staff;
  const open = staff.filter(station => station.state === 'open');
  const together = open.reduce((sum, station) => sum + station.recordsPerSecond, 0);
  return [
    { name: `${open.length} × ${kind}`, state: 'open', recordsPerSecond: together },
    ...staff.filter(station => station.state !== 'open').slice(0, 1),
  ];
}

function plate() {
  return make('li', { class: 'plate' }, make('b'), make('span'));
}

function update(element, station) {
  say(element.firstChild, cut(station.name, 24));
  say(element.lastChild, busy(station));
  mark(element, 'data-state', station.state);
}

/** What a station does, in a word or two. */
export function busy(station) {
  if (station.state === 'none') return '';
  if (station.state !== 'open') return station.state;
  return `${rate(station.recordsPerSecond)}/s`;
}
