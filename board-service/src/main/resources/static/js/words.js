/** How the board says numbers, times and sums. */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
const wholePounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 });
const millions = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  notation: 'compact',
  maximumFractionDigits: 2,
});
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const exactClock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

export const NOTHING = '–';

export function count(number) {
  return number == null ? NOTHING : whole.format(number);
}

/** Few a second with a tenth, many without. */
export function rate(number) {
  if (number == null) return NOTHING;
  return number > 0 && number < 10 ? tenths.format(number) : whole.format(number);
}

export function duration(millis) {
  if (millis == null) return NOTHING;
  if (millis < 1000) return `${whole.format(millis)} ms`;
  if (millis < 100_000) return `${tenths.format(millis / 1000)} s`;
  if (millis < 6_000_000) return `${whole.format(millis / 60_000)} min`;
  return `${whole.format(millis / 3_600_000)} h`;
}

/** The pence of a large sum interest nobody, nor do the pounds of millions. */
export function money(pence) {
  if (pence == null) return NOTHING;
  if (pence >= 100_000_000) return millions.format(pence / 100);
  return (pence < 1_000_000 ? pounds : wholePounds).format(pence / 100);
}

export function bytes(number) {
  if (number == null) return NOTHING;
  if (number < 1000) return `${number} B`;
  return number < 1_000_000 ? `${tenths.format(number / 1000)} kB` : `${tenths.format(number / 1_000_000)} MB`;
}

export function time(instant) {
  return timeBy(clock, instant);
}

/** To the millisecond. */
export function exactTime(instant) {
  return timeBy(exactClock, instant);
}

function timeBy(format, instant) {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? NOTHING : format.format(at);
}

/** What came out of a record may be as long as it likes; what is shown of it may not. */
export function cut(text, length) {
  const plain = text == null ? '' : String(text);
  return plain.length <= length ? plain : `${plain.slice(0, length - 1)}…`;
}

export function plural(number, one, many) {
  return `${count(number)} ${number === 1 ? one : many}`;
}
