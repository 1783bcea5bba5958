/** How often codes on photographed-looking pictures are read, read wrong, or not at all: by the program's own reader. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createEngine, type Engine } from '../../../renderer/codes/reader-engine.js';
import type { ReadCode } from '../../../shared/domain/inventory/read-code.js';
import { PRINTED, printedLabel, type Label, type Printed } from './labels.js';
import { DECOYS, decoyPicture, photographed, TROUBLES, type Trouble } from './photographed.js';
import { seeded } from './seeded.js';

/** The file that the program carries in its worker. Tries everything, however slow the computer. */
export const nodeEngine = (tryMs = Infinity): Promise<Engine> =>
  createEngine(
    new Uint8Array(
      readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
    ),
    tryMs,
  );

export interface Counts {
  read: number;
  wrong: number;
  missed: number;
}

export interface ReadRate {
  readonly table: ReadonlyMap<Printed, ReadonlyMap<Trouble, Counts>>;
  readonly total: Counts;
  /** Pictures without a code, and codes that were read off them. */
  readonly decoys: { readonly pictures: number; readonly inventedCodes: number };
  readonly pictures: number;
  readonly slowestMs: number;
}

export interface RateOptions {
  /** Pictures for each symbology and trouble. */
  readonly each: number;
  readonly seed: number;
}

export async function readRate({ each, seed }: RateOptions): Promise<ReadRate> {
  const engine = await nodeEngine();
  const total = none();
  let slowestMs = 0;
  let pictures = 0;
  const timed = async (pixels: Parameters<Engine['read']>[0]) => {
    const started = performance.now();
    const codes = await engine.read(pixels);
    slowestMs = Math.max(slowestMs, performance.now() - started);
    return codes;
  };
  const table = new Map<Printed, Map<Trouble, Counts>>();
  for (const [row, symbology] of PRINTED.entries()) {
    const counts = new Map<Trouble, Counts>();
    table.set(symbology, counts);
    for (const [column, trouble] of TROUBLES.entries()) {
      const cell = none();
      counts.set(trouble, cell);
      for (let n = 0; n < each; n += 1) {
        const random = seeded(seed + row * 1_000_003 + column * 10_007 + n);
        const label = printedLabel(symbology, random);
        const codes = await timed(photographed(label.picture, trouble, random));
        const outcome = outcomeOf(label, codes);
        cell[outcome] += 1;
        total[outcome] += 1;
        pictures += 1;
      }
    }
  }
  let inventedCodes = 0;
  let decoys = 0;
  for (const [row, decoy] of DECOYS.entries()) {
    for (let n = 0; n < each * 2; n += 1) {
      const found = await timed(decoyPicture(decoy, seeded(seed + 77 + row * 5003 + n)));
      inventedCodes += found.length;
      decoys += 1;
    }
  }
  return { table, total, decoys: { pictures: decoys, inventedCodes }, pictures, slowestMs };
}

const none = (): Counts => ({ read: 0, wrong: 0, missed: 0 });

/** One code beside the right one is as wrong as one in its place. */
function outcomeOf(label: Label, codes: readonly ReadCode[]): keyof Counts {
  if (codes.length === 0) return 'missed';
  return codes.every((code) => isSame(label, code)) ? 'read' : 'wrong';
}

/** A UPC-A is an EAN-13 with a nought before it. */
const isSame = (label: Label, { text, symbology }: ReadCode): boolean =>
  label.symbology === 'upc-a'
    ? text.padStart(13, '0') === label.text.padStart(13, '0')
    : text === label.text && symbology === label.symbology;

/** The table as text, `read/wrong/not read` in each place. */
export function rateTable({ table, total, decoys, pictures, slowestMs }: ReadRate): string {
  const cell = ({ read, wrong, missed }: Counts): string => `${read}/${wrong}/${missed}`;
  const width = 14;
  const line = (first: string, cells: readonly string[]): string =>
    first.padEnd(17) + cells.map((each) => each.padStart(width)).join('');
  const rows = [...table].map(([symbology, counts]) =>
    line(symbology, [
      ...TROUBLES.map((trouble) => cell(counts.get(trouble) ?? none())),
      cell(sum([...counts.values()])),
    ]),
  );
  const columns = TROUBLES.map((trouble) =>
    cell(sum([...table.values()].map((counts) => counts.get(trouble) ?? none()))),
  );
  const share = (count: number): string => `${((100 * count) / pictures).toFixed(1)} %`;
  return [
    line('read/wrong/not', [...TROUBLES, 'all']),
    ...rows,
    line('all', [...columns, cell(total)]),
    '',
    `${pictures} pictures: ${share(total.read)} read, ${share(total.wrong)} wrong, ${share(total.missed)} not read`,
    `${decoys.pictures} pictures without a code: ${decoys.inventedCodes} codes invented`,
    `slowest picture: ${slowestMs.toFixed(0)} ms`,
  ].join('\n');
}

const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (total, { read, wrong, missed }) => ({
      read: total.read + read,
      wrong: total.wrong + wrong,
      missed: total.missed + missed,
    }),
    none(),
  );
