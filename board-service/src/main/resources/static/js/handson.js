import { byId, keep, make, say } from './dom.js';

/**
 * Buttons that do something, when the shop was opened with --hands-on: the address that it printed names, behind the #, the server to
 * ask, and the token to show. The board itself knows of neither asking nor answering.
 */
export class HandsOn {
  #port;
  #token;

  constructor() {
    const told = /^#hands-on=(\d+)[.]([0-9a-f]+)$/.exec(location.hash);
    if (told) {
      sessionStorage.setItem(KEY, `${told[1]}.${told[2]}`);
      history.replaceState(null, '', location.pathname + location.search); // for the room sees the address, too
    }
    [this.#port, this.#token] = (sessionStorage.getItem(KEY) ?? '').split('.');
  }

  /** Shows the buttons, where there is somebody to ask. */
  offer() {
    if (!this.#token) return;
    byId('handson').hidden = false;
    for (const button of byId('handson').querySelectorAll('[data-wish]')) {
      button.addEventListener('click', () => this.#wish(button));
    }
  }

  draw(stations) {
    for (const count of byId('handson').querySelectorAll('[data-count]')) {
      say(count, String(stations.filter(station => station.kind === count.dataset.count).length));
    }
    keep(
      byId('victim'),
      stations,
      station => station.name,
      station => make('option', { value: station.name }, station.name),
    );
  }

  /** A button that waits for its wish takes no other; the rest does. */
  async #wish(button) {
    if (button.getAttribute('aria-disabled')) return;
    const { wish, doing } = button.dataset;
    const path = wish.includes('/') ? wish : `${wish}/${byId('victim').value}`;
    button.setAttribute('aria-disabled', 'true');
    say(byId('handson-says'), `${doing}…`);
    say(byId('handson-says'), await this.#ask(path));
    button.removeAttribute('aria-disabled');
  }

  async #ask(path) {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.#port}/${path}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${this.#token}` },
      });
      return await answer.text();
    } catch {
      return 'The shop does not answer: it was closed, or opened again. Use the address that ./shop open has printed.';
    }
  }
}

const KEY = 'hands-on';
