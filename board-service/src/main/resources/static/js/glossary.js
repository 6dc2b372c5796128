import { byId, mark, say } from './dom.js';

/**
 * Explains Kafka's words where they stand. A word is a button, so that the keyboard reaches it and a finger can ask for it; its sentence
 * shows while it is pointed at or has the focus, and Escape puts it away.
 */
export async function explainWords() {
  const sentences = await askForSentences();
  const bubble = byId('glossary');
  const wordAt = event => event.target.closest?.('.word');
  const show = event => {
    const word = wordAt(event);
    const sentence = word && sentences.get(word.dataset.word.toLowerCase());
    if (sentence) open(bubble, word, sentence);
  };
  const hide = event => {
    if (!event || wordAt(event)) close(bubble);
  };

  document.addEventListener('mouseover', show);
  document.addEventListener('focusin', show);
  document.addEventListener('click', show);
  document.addEventListener('mouseout', hide);
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') hide();
  });
}

async function askForSentences() {
  try {
    const answer = await fetch('/glossary', { headers: { Accept: 'application/json' } });
    const words = answer.ok ? await answer.json() : [];
    // The sentences come from a Markdown page, where code stands between backticks.
    return new Map(words.map(({ word, sentence }) => [word.toLowerCase(), sentence.replaceAll('`', '')]));
  } catch {
    return new Map();
  }
}

function open(bubble, word, sentence) {
  say(bubble, sentence);
  bubble.hidden = false;
  mark(word, 'aria-describedby', bubble.id);
  const at = word.getBoundingClientRect();
  const size = bubble.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(at.left, innerWidth - size.width - MARGIN));
  const above = at.bottom + MARGIN + size.height > innerHeight;
  bubble.style.left = `${left}px`;
  bubble.style.top = `${above ? at.top - size.height - GAP : at.bottom + GAP}px`;
}

function close(bubble) {
  bubble.hidden = true;
  document.querySelector('[aria-describedby="glossary"]')?.removeAttribute('aria-describedby');
}

const MARGIN = 8;
const GAP = 6;
