import { byId } from './dom.js';

/** A replay is the same page, of a picture folded from an earlier time on: `/?from=2026-11-21T18:00:00Z`. */

export function replayedFrom() {
  const from = new URLSearchParams(location.search).get('from');
  if (from == null) return null;
  const at = new Date(from);
  return Number.isNaN(at.getTime()) ? from.slice(0, 40) : at.toLocaleString('en-GB');
}

/** The form speaks the local time of whoever looks, the address UTC. */
export function offerReplay() {
  byId('replay-form').addEventListener('submit', event => {
    event.preventDefault();
    const from = new Date(byId('replay-from').value).toISOString();
    location.assign(`/?from=${encodeURIComponent(from)}`);
  });
}
