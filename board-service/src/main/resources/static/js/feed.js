/**
 * The stream of what happens in the shop. Calls `onPicture` and `onFrame` with what it brings, and `onTrouble` with a sentence when
 * it breaks off, with null when it is there.
 *
 * A browser comes back by itself, with Last-Event-ID, as long as the connection merely broke; when it was answered with an
 * error it gives up for good, and so the feed opens a new stream.
 */
export class Feed {
  #address;
  #listener;
  #source;
  #begun = false;

  constructor(address, listener) {
    this.#address = address;
    this.#listener = listener;
  }

  open() {
    this.#source = new EventSource(this.#address);
    this.#source.addEventListener('open', () =>
      this.#listener.onTrouble(this.#begun ? null : 'The board is drawing its first picture…'),
    );
    this.#source.addEventListener('picture', event => this.#begin(JSON.parse(event.data)));
    this.#source.addEventListener('frame', event => this.#listener.onFrame(JSON.parse(event.data)));
    this.#source.addEventListener('error', () => this.#broken());
  }

  #begin(picture) {
    this.#begun = true;
    this.#listener.onPicture(picture);
    this.#listener.onTrouble(null);
  }

  async #broken() {
    this.#listener.onTrouble('The board cannot be reached. Trying again…');
    if (this.#source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => this.open(), RETRY_MILLIS);
    const refusal = await refusalAt(this.#address);
    if (refusal && this.#source.readyState !== EventSource.OPEN) this.#listener.onTrouble(refusal);
  }
}

const RETRY_MILLIS = 3000;

/** An EventSource does not tell why it was refused, so this asks again; null when there is no sentence to be had. */
async function refusalAt(address) {
  const abort = new AbortController();
  try {
    const answer = await fetch(address, { signal: abort.signal });
    if (answer.ok) return null;
    const problem = await answer.json();
    return problem.detail ?? null;
  } catch {
    return null;
  } finally {
    abort.abort();
  }
}
