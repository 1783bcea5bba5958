/**
 * S3: parts of an older state of the same vault put into a newer one, or the other way round, never open.
 * Rows put back, removed, doubled, exchanged or grafted, single rows of every table (the journal's too), whole compartments.
 */
import { join } from 'node:path';
import type { Random } from '../random.js';
import type { Row, Setting } from '../row.js';
import {
  cheapDerivation,
  copyVault,
  makeVault,
  openWith,
  outcomeOf,
  readTables,
  withSeed,
  writeTables,
  type TableRow,
  type Tables,
} from '../vault-under-test.js';

const SPLICES = { full: 10_000, quick: 300 };
const ANSWERS = [
  'rollback-suspected',
  'record-missing',
  'record-damaged',
  'database-damaged',
  'journal-broken',
];

interface Snapshots {
  readonly dir: string;
  readonly older: Tables;
  readonly newer: Tables;
}

async function snapshots({ seed, scratch }: Setting): Promise<Snapshots> {
  await cheapDerivation();
  const dir = join(scratch, 'spliced.vault');
  const before = join(scratch, 'older.vault');
  await withSeed(seed, async () => {
    const made = await makeVault(dir);
    const put = (key: string, n: number): void => {
      const { records } = made;
      records.put('answer', records.idFor('answer', key), { n });
      records.put('draft', records.idFor('draft', key), { n });
    };
    for (let n = 0; n < 16; n += 1) put(`q${n}`, n);
    made.records.put('practice', made.records.idFor('practice', 'practice'), { name: 'before' });
    made.close();
    copyVault(dir, before);
    const { records, close } = await opened(dir);
    for (let n = 0; n < 8; n += 1)
      records.put('answer', records.idFor('answer', `q${n}`), { n: 9 });
    for (let n = 8; n < 12; n += 1) records.remove('draft', records.idFor('draft', `q${n}`));
    for (let n = 0; n < 8; n += 1) records.put('plan-item', undefined, { n });
    records.put('practice', records.idFor('practice', 'practice'), { name: 'after' });
    close();
  });
  const pair = { dir, older: readTables(before), newer: readTables(dir) };
  for (const tables of [pair.older, pair.newer]) {
    writeTables(dir, tables);
    if (!(await outcomeOf(dir)).startsWith('open')) throw new Error('a snapshot does not open');
  }
  return pair;
}

async function opened(dir: string) {
  const vault = await openWith(dir);
  return { records: vault.records, close: () => vault.close() };
}

type Rows = readonly TableRow[];
/** What makes a row the same one in two states. Only the journal counts its rows. */
const keyOf = (row: TableRow): string =>
  JSON.stringify([row['id'], row['compartment'], row['bucket'], 'entry' in row && row['seq']]);
const replaced = (rows: Rows, row: TableRow): Rows => [
  ...rows.filter((other) => keyOf(other) !== keyOf(row)),
  row,
];
const without = (rows: Rows, row: TableRow): Rows => rows.filter((other) => other !== row);
const ofCompartment = (rows: Rows, compartment: unknown): Rows =>
  rows.filter((row) => row['compartment'] === compartment);

type Splice = (into: Tables, from: Tables, random: Random) => Tables;

const inTable =
  (change: (rows: Rows, others: Rows, random: Random) => Rows): Splice =>
  (into, from, random) => {
    const name = random.pick([...into.keys()].filter((key) => (into.get(key) ?? []).length > 0));
    return new Map(into).set(name, change(into.get(name) ?? [], from.get(name) ?? [], random));
  };

const SPLICES_BY_NAME: Readonly<Record<string, Splice>> = {
  'row from the other state': inTable((rows, others, random) =>
    replaced(rows, random.pick(others)),
  ),
  'row removed': inTable((rows, _others, random) => without(rows, random.pick(rows))),
  'record under another id': (into, _from, random) => {
    const records = into.get('records') ?? [];
    const copy = { ...random.pick(records), id: Buffer.from(random.bytes(16)) };
    return new Map(into).set('records', [...records, copy]);
  },
  'two records exchanged': (into, _from, random) => {
    const records = into.get('records') ?? [];
    const one = random.pick(records);
    const other = random.pick(records.filter((row) => row !== one));
    const swapped = [
      { ...one, version: other['version'], envelope: other['envelope'] },
      { ...other, version: one['version'], envelope: one['envelope'] },
    ];
    return new Map(into).set('records', [...without(without(records, one), other), ...swapped]);
  },
  'whole table': (into, from, random) => {
    const name = random.pick([...into.keys()]);
    return new Map(into).set(name, from.get(name) ?? []);
  },
  'whole compartment': (into, from, random) => {
    const compartments = (into.get('manifests') ?? []).map((row) => row['compartment']);
    const chosen = random.pick(compartments);
    return new Map(
      [...into].map(([name, rows]): [string, Rows] => {
        const theirs = ofCompartment(from.get(name) ?? [], chosen);
        const kept = rows.filter((row) => row['compartment'] !== chosen);
        return [name, rows.some((row) => 'compartment' in row) ? [...kept, ...theirs] : rows];
      }),
    );
  },
};

const sameText = (tables: Tables): string =>
  JSON.stringify(
    [...tables].map(([name, rows]) => [name, rows.map((r) => JSON.stringify(r)).sort()]),
  );

export const row: Row = {
  id: 'S3',
  workers: 2,
  limitMs: 5000,
  prepare: async (setting) => {
    const { dir, older, newer } = await snapshots(setting);
    const genuine = [sameText(older), sameText(newer)];
    return {
      attempts: setting.isQuick ? SPLICES.quick : SPLICES.full,
      attempt: async (_index, random) => {
        const [into, from] = random.below(2) === 0 ? [older, newer] : [newer, older];
        const names: string[] = [];
        let spliced = into;
        // One to three changes; what comes out as a state that really was is drawn again.
        do {
          const name = random.pick(Object.keys(SPLICES_BY_NAME));
          spliced = SPLICES_BY_NAME[name]?.(spliced, from, random) ?? spliced;
          names.push(name);
        } while (genuine.includes(sameText(spliced)) || random.below(3) === 0);
        writeTables(dir, spliced);
        const outcome = await outcomeOf(dir);
        if (ANSWERS.includes(outcome)) return undefined;
        const what = outcome.startsWith('open') ? 'opened' : `said ${outcome}`;
        return `${names.join(', ')}, into the ${into === newer ? 'newer' : 'older'} state: ${what}`;
      },
    };
  },
};
