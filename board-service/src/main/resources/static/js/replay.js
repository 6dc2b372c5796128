import { byId, say } from './dom.js';
import { cut } from './words.js';

/** A replay is the same page, of a picture folded from an earlier time on: `/?from=2026-11-21T18:00:00Z`. */

/** Says that what is to be seen is not what is now. */
export function tellReplay() {
  const from = new URLSearchParams(location.search).get('from');
  if (from == null) return;
  const at = new Date(from);
  byId('replayed').hidden = false;
  say(byId('replayed'), `a replay from ${Number.isNaN(at.getTime()) ? cut(from, 40) : at.toLocaleString('en-GB')}`);
}

/** The form uses the browser's local time, the address UTC. */
export function offerReplay() {
  byId('replay-form').addEventListener('submit', event => {
    event.preventDefault();
    const from = new Date(byId('replay-from').value).toISOString();
    location.assign(`/?from=${encodeURIComponent(from)}`);
  });
}
