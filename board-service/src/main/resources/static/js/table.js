import { make, say } from './dom.js';

/**
 * A table of texts, built once and then only written anew, so that a word that has the focus keeps it. The first cell of each row is its head. Captions
 * and heads are texts, or lists of texts and words from the glossary.
 */
export function draw(place, { caption, heads, rows }) {
  const table = place.querySelector(':scope > table') ?? place.appendChild(build(heads));
  drawCaption(table, caption);
  const body = table.tBodies[0];
  while (body.rows.length > rows.length) body.deleteRow(-1);
  rows.forEach((row, index) => {
    const line =
      body.rows[index] ??
      body.appendChild(make('tr', {}, ...row.map((_, cell) => make(cell ? 'td' : 'th', cell ? {} : { scope: 'row' }))));
    row.forEach((text, cell) => say(line.cells[cell], String(text ?? '')));
  });
}

/** A word that the glossary explains. */
export function word(name, text) {
  return make('button', { type: 'button', class: 'word', 'data-word': name }, text);
}

function build(heads) {
  const row = make('tr', {}, ...heads.map(head => make('th', { scope: 'col' }, ...[head].flat())));
  return make('table', {}, make('caption'), make('thead', {}, row), make('tbody'));
}

function drawCaption(table, caption) {
  const parts = caption.flat();
  const text = parts.map(part => part.textContent ?? part).join('');
  if (table.caption.textContent !== text) table.caption.replaceChildren(...parts);
}
