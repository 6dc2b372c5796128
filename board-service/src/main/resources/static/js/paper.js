import { make, mark, say } from './dom.js';
import { cut, money, time } from './words.js';

/** A ticket: a slip of paper, and a link to all that happened to its order. */
export function paper() {
  const slip = make('a', { class: 'paper' }, make('b'), make('span'));
  return slip;
}

/** Writes an order on the slip. */
export function write(slip, order) {
  mark(slip, 'data-cooked', order.cooked);
  if (slip.order === order.orderId) return;
  slip.order = order.orderId;
  say(slip.firstChild, cut(order.ticket, 5));
  say(slip.lastChild, cut(order.meals, 60));
  mark(slip, 'href', `/orders/${encodeURIComponent(order.orderId)}`);
  mark(slip, 'title', describe(order));
}

function describe(order) {
  const price = order.pricePence == null ? '' : `, ${money(order.pricePence)}`;
  const at = order.at == null ? '' : `, ${time(order.at)}`;
  return `${cut(order.ticket, 20)}: ${cut(order.meals, 200)}${price}${at}`;
}
