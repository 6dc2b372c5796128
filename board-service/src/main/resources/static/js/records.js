import { make } from './dom.js';
import { cut, time } from './words.js';

/** Raw records, in a line or in full. */

export function recordLine(record) {
  return make(
    'li',
    {},
    make('time', {}, time(record.timestamp)),
    make('b', {}, where(record)),
    make('code', {}, cut(oneLine(record), 300)),
  );
}

export function where({ topic, partition, offset }) {
  return `${topic}-${partition}@${offset}`;
}

/** The value as it is read best: JSON with a line for each property, anything else as it is. */
export function pretty(record) {
  if (record.value != null) return JSON.stringify(record.value, null, 2);
  return record.text ?? '(no value)';
}

function oneLine(record) {
  const value = record.value != null ? JSON.stringify(record.value) : (record.text ?? '(no value)');
  return `${cut(record.key, 40)} ${value}`;
}
