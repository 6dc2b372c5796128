import { byId, keep, make, mark, say } from './dom.js';
import { recordLine } from './records.js';
import { draw as drawTable, word } from './table.js';
import { bytes, count, cut, NOTHING, rate } from './words.js';

/** What Kafka itself says: groups, offsets and topics, and the raw records. Asked for only while somebody looks. */
export class Bonnet {
  #open = false;

  constructor() {
    if (localStorage.getItem(REMEMBERED) === 'open') this.toggle();
    setInterval(() => this.#look(), LOOK_MILLIS);
  }

  toggle() {
    this.#open = !this.#open;
    localStorage.setItem(REMEMBERED, this.#open ? 'open' : 'shut');
    byId('bonnet').hidden = !this.#open;
    mark(byId('bonnet-switch'), 'aria-pressed', this.#open);
    mark(document.body, 'data-bonnet', this.#open);
    this.#look();
  }

  drawStations(stations) {
    if (!this.#open) return;
    drawTable(byId('bonnet-stations'), {
      caption: [['What the stations count']],
      heads: [
        'station',
        'is',
        'records',
        '/s',
        'batches',
        [word('transaction', 'rolled back')],
        'duplicates',
        [word('dead letter', 'dead letters')],
      ],
      rows: stations.map(({ name, state, counts = {}, recordsPerSecond }) => [
        name,
        state,
        count(counts.records),
        rate(recordsPerSecond),
        count(counts.batches),
        count(counts.rolledBack),
        count(counts.duplicates),
        count(counts.deadLetters),
      ]),
    });
  }

  async #look() {
    if (!this.#open || document.hidden || document.body.hasAttribute('data-still')) return;
    try {
      const [kafka, records] = await Promise.all([ask('/bonnet'), ask('/records?last=50')]);
      drawGroups(kafka.groups ?? []);
      drawTopics(kafka.topics ?? []);
      this.#drawRecords(records.records ?? records);
      byId('bonnet-trouble').hidden = true;
    } catch (problem) {
      byId('bonnet-trouble').hidden = false;
      say(byId('bonnet-trouble'), `Nothing to be seen under the bonnet just now: ${cut(problem.message, 200)}`);
    }
  }

  #drawRecords(records) {
    const newestFirst = [...records].sort((one, other) => Date.parse(other.timestamp) - Date.parse(one.timestamp));
    keep(byId('bonnet-records'), newestFirst, record => `${record.topic}-${record.partition}@${record.offset}`, recordLine);
  }
}

const REMEMBERED = 'bonnet';
const LOOK_MILLIS = 1000;

async function ask(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => ({}));
  throw new Error(problem.detail ?? `the board answered ${answer.status}`);
}

function drawGroups(groups) {
  keep(
    byId('bonnet-groups'),
    groups,
    group => group.group,
    () => make('section', {}, make('div'), make('div')),
    (element, group) => {
      const [members, partitions] = element.children;
      drawTable(members, {
        caption: [
          word('consumer group', 'Group'),
          ` ${cut(group.group, 30)}: ${group.state}, `,
          `${group.protocol} protocol`,
          ...(group.generation == null ? [] : [', ', word('generation', 'generation'), ` ${group.generation}`]),
        ],
        heads: [[word('member', 'member')], 'host', [word('assignment', 'holds')]],
        rows: (group.members ?? []).map(member => [cut(member.client, 30), cut(member.host, 30), holds(member.partitions)]),
      });
      drawTable(partitions, {
        caption: [],
        heads: [
          [word('partition', 'partition')],
          [word('committed offset', 'committed')],
          [word('end offset', 'end')],
          [word('lag', 'lag')],
          'owner',
        ],
        rows: (group.partitions ?? []).map(({ topic, partition, committed, end, lag, owner }) => [
          `${topic}-${partition}`,
          count(committed),
          count(end),
          count(lag),
          owner == null ? 'nobody' : cut(owner, 30),
        ]),
      });
    },
  );
}

function holds(partitions = {}) {
  return (
    Object.entries(partitions)
      .map(([topic, numbers]) => `${topic} ${numbers.join(' ')}`)
      .join('; ') || 'nothing'
  );
}

function drawTopics(topics) {
  drawTable(byId('bonnet-topics'), {
    caption: [word('topic', 'Topics')],
    heads: [
      [word('partition', 'partition')],
      'begin',
      [word('last stable offset', 'stable end')],
      [word('end offset', 'end')],
      'size',
    ],
    rows: topics.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition, begin, stableEnd, end, bytes: size }) => [
        `${topic}-${partition}`,
        count(begin),
        stableEnd == null ? NOTHING : count(stableEnd),
        count(end),
        bytes(size),
      ]),
    ),
  });
}
