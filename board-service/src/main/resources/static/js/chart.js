import { keep, makeSvg, mark } from './dom.js';

/** Draws up to two lines over the last five minutes, the newest at the right; the first line is filled. */
export function drawChart(svg, lines) {
  const top = Math.max(1, ...lines.flat().map(value => value ?? 0));
  mark(svg, 'viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  mark(svg, 'preserveAspectRatio', 'none');
  const paths = lines.flatMap((values, index) =>
    index === 0
      ? [
          { name: 'area', d: area(values, top) },
          { name: 'first', d: line(values, top) },
        ]
      : [{ name: 'second', d: line(values, top) }],
  );
  keep(
    svg,
    paths,
    path => path.name,
    path => makeSvg('path', { class: path.name }),
    (element, path) => mark(element, 'd', path.d),
  );
}

const WIDTH = 300;
const HEIGHT = 60;

function line(values, top) {
  const start = WIDTH - values.length;
  let path = '';
  values.forEach((value, second) => {
    // A second without a value, for instance without a finished order, has no age: the line has a gap there.
    if (value == null) return;
    const before = second > 0 && values[second - 1] != null;
    path += `${before ? 'L' : 'M'}${start + second} ${(HEIGHT - 2 - (value / top) * (HEIGHT - 6)).toFixed(1)}`;
  });
  return path || 'M0 0';
}

function area(values, top) {
  const known = values.map(value => value ?? 0);
  if (known.length === 0) return 'M0 0';
  return `${line(known, top)}L${WIDTH - 1} ${HEIGHT}L${WIDTH - known.length} ${HEIGHT}Z`;
}
