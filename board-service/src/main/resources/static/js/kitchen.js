import { byId, keep, make, mark, say } from './dom.js';
import { paper, write } from './paper.js';
import { count } from './words.js';

/** The orders that wait for the cook. */
export function drawKitchen({ waiting, tickets = [] }) {
  say(byId('kitchen-waiting'), count(waiting));
  say(byId('kitchen-says'), waiting === 1 ? 'waits for the cook' : 'wait for the cook');
  mark(byId('kitchen'), 'data-some', waiting > 0);
  keep(
    byId('kitchen-tickets'),
    tickets,
    ticket => ticket.orderId,
    () => make('li', {}, paper()),
    (element, ticket) => write(element.firstChild, ticket),
  );
}
