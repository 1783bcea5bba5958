/** A list of 10,000 objects read, checked row by row and ready to be saved, beside a plain parse of the same file. */
import { createRequire } from 'node:module';
import readPlainly from 'read-excel-file/node';
import {
  guessColumns,
  guessHeadingRow,
  headingOf,
} from '../../../shared/domain/inventory/guess-columns.js';
import { planImport } from '../../../shared/domain/inventory/import-items.js';
import { siteSchema } from '../../../shared/domain/practice/practice.js';
import { readTable } from '../../../shared/table/read-table.js';
import { writeCsv } from '../../../shared/table/write-csv.js';
import { writeXlsx } from '../../../shared/table/write-xlsx.js';
import { listTable } from '../../support/tables/inventory-rows.js';
import { median, type Bench } from '../measure.js';

/** It brings no types. */
const papaparse = createRequire(import.meta.url)('papaparse') as {
  readonly parse: (text: string, options: object) => void;
};

const ROWS = 10_000;
const BAD = ROWS / 40;
const site = siteSchema.parse({ id: 'a1b2c3d4', name: 'Namur' });

export const importItems: Bench = async ({ isQuick }) => {
  const rounds = isQuick ? 3 : 9;
  const table = listTable(ROWS);
  const csv = writeCsv(table);
  const workbook = writeXlsx([{ name: 'Liste', rows: table }]);
  const text = new TextDecoder().decode(csv);
  return [
    {
      name: 'import-10000-rows-csv',
      value: await timed(rounds, () => plan(csv)),
      unit: 'ms',
      baseline: await timed(rounds, () => {
        let rows = 0;
        papaparse.parse(text, {
          delimiter: ';',
          newline: '\r\n',
          quoteChar: '"',
          escapeChar: '"',
          fastMode: false,
          skipEmptyLines: false,
          step: () => {
            rows += 1;
          },
        });
        if (rows < ROWS) throw new Error('rows are missing');
      }),
      baselineName: 'the same text taken apart by papaparse, nothing checked',
    },
    {
      name: 'import-10000-rows-xlsx',
      value: await timed(rounds, () => plan(workbook)),
      unit: 'ms',
      baseline: await timed(rounds, async () => {
        const sheets = await readPlainly(Buffer.from(workbook));
        if ((sheets[0]?.data.length ?? 0) < ROWS) throw new Error('rows are missing');
      }),
      baselineName: 'the same workbook read by read-excel-file, nothing checked',
    },
  ];
};

/** As the worker does it, with every message of progress it would send. */
function plan(bytes: Uint8Array): void {
  let told = 0;
  const onProgress = (): void => {
    told += 1;
  };
  const read = readTable(bytes, { onProgress });
  if (!read.ok) throw new Error(read.code);
  const { rows } = read.table;
  const headingRow = guessHeadingRow(rows);
  const made = planImport(
    rows,
    { today: '2026-11-23', sites: [site], rooms: [], items: [] },
    {
      mapping: guessColumns((rows[headingRow]?.cells ?? []).map(headingOf)),
      headingRow,
      siteId: site.id,
      kind: 'other',
      kindWords: {},
    },
    onProgress,
  );
  const isRight = made.rows.length === ROWS - BAD && made.badRows === BAD && told > 50;
  if (!isRight)
    throw new Error(`${made.rows.length} good, ${made.badRows} bad, told ${told} times`);
}

async function timed(rounds: number, work: () => unknown): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startMs = performance.now();
    await work();
    took.push(performance.now() - startMs);
  }
  return median(took);
}
