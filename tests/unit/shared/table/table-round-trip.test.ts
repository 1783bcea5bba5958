import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { isFormulaLike, neutralised, original } from '../../../../shared/table/neutral-cell.js';
import { readCsv } from '../../../../shared/table/read-csv.js';
import { readTable } from '../../../../shared/table/read-table.js';
import { readXlsx } from '../../../../shared/table/read-xlsx.js';
import type { TableRead } from '../../../../shared/table/table.js';
import { writeCsv } from '../../../../shared/table/write-csv.js';
import { writeXlsx } from '../../../../shared/table/write-xlsx.js';

/** Any text a cell may hold, and more often the signs that CSV and XML are made of. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...Array.from(`;,\t\r\n"'=+-@<>&_x0041_ é€\u0000\u0001\ufeff\uffff`)),
    maxLength: 20,
  }),
);
const anyRows = fc.array(fc.array(anyText, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 8,
});

/** What is left of a table by its reader: nothing empty at the end, no empty rows. */
const trimmed = (rows: readonly (readonly string[])[]): string[][] =>
  rows
    .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
    .filter((row) => row.length > 0);

const cellsOf = (read: TableRead): unknown =>
  read.ok ? read.table.rows.map(({ cells }) => cells) : read.code;

const SIGNS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
  '﹢',
  '﹣',
  '﹦',
  '﹫',
];
const BEFORE = ['', '"', "'", ' ', '\n', '\u00a0', '\ufeff', '« ', '“', '\u200b', '""', " '"];
const HOSTILE = [
  'cmd|"/c calc"!A1',
  'HYPERLINK("https://example.org";"a")',
  'DDE("cmd";"/C calc";"x")',
  'SUM(1;1)',
  'WEBSERVICE("https://example.org/")',
];

/** Five thousand different cells, each of which a spreadsheet might carry out. */
const hostileCells: readonly string[] = Array.from({ length: 5000 }, (_, n) => {
  const sign = SIGNS[n % SIGNS.length] ?? '';
  const before = BEFORE[Math.floor(n / SIGNS.length) % BEFORE.length] ?? '';
  return `${before}${sign}${HOSTILE[n % HOSTILE.length] ?? ''}${n}`;
});

describe('round trip', () => {
  it('gives any text back through CSV', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const wanted = trimmed(rows);
        expect(cellsOf(readCsv(writeCsv(rows)))).toEqual(wanted.length === 0 ? 'empty' : wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('gives any text back through a workbook', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const wanted = trimmed(rows);
        const read = readXlsx(writeXlsx([{ name: 'a', rows }]));
        expect(cellsOf(read)).toEqual(wanted.length === 0 ? 'empty' : wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('gives lone halves of signs back through a workbook', () => {
    const rows = [['a\ud800b', '\udc00', '\ud83d\ude00', '_xD800_', '_x005F_']];
    expect(cellsOf(readXlsx(writeXlsx([{ name: 'a', rows }])))).toEqual(rows);
  });

  it('never fails on bytes of chance', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readTable(bytes)).toBeDefined();
        expect(readTable(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes])).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('never fails on a workbook with changed bytes', () => {
    const whole = writeXlsx([
      {
        name: 'a',
        rows: [
          ['a', 'b'],
          ['c', { kind: 'cents', value: 5 }],
        ],
      },
    ]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const read = readTable(bytes);
        if (!read.ok) expect(read.code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('formulas, goal E13', () => {
  it('are neutralised in 5,000 cells, and come back as they were', () => {
    expect(new Set(hostileCells).size).toBe(5000);
    for (const cell of hostileCells) {
      expect(isFormulaLike(cell)).toBe(true);
      expect(neutralised(cell).startsWith("'")).toBe(true);
      expect(original(neutralised(cell))).toBe(cell);
    }
  });

  it('stand behind an apostrophe in each field of the CSV, also for a reader with commas', () => {
    const csv = new TextDecoder().decode(writeCsv(hostileCells.map((cell) => ['a', cell])));
    const fields = csv.split(/\r\n(?=a;)/);
    expect(fields.length).toBe(5000);
    for (const field of fields) expect(field).toMatch(/^a;"?'/);
  });

  it('are no formula in the workbook, by a reader of somebody else', async () => {
    const bytes = writeXlsx([{ name: 'a', rows: hostileCells.map((cell) => [cell, 'a']) }]);
    const parts = unzipSync(bytes);
    const xml = Object.values(parts)
      .map((part) => new TextDecoder().decode(part))
      .join('');
    expect(xml).not.toMatch(/<f[ >/]|<hyperlink|externalLink|<ddeLink|calcChain/);
    expect(Object.keys(parts).filter((name) => name.startsWith('docProps'))).toEqual([]);
    const rows = await readSheet(Buffer.from(bytes), { trim: false });
    expect(rows.length).toBe(5000);
    for (const [cell] of rows) expect(String(cell).startsWith("'")).toBe(true);
    expect(cellsOf(readXlsx(bytes))).toEqual(hostileCells.map((cell) => [cell, 'a']));
  });

  it('are no formula once anything at all was written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(isFormulaLike(neutralised(text)) ? neutralised(text).startsWith("'") : true).toBe(
          true,
        );
        expect(original(neutralised(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves numbers, days and sums what they are', async () => {
    const rows = [
      ['n', 'c', 'd'],
      [
        { kind: 'number', value: -12.5 },
        { kind: 'cents', value: -264_050 },
        { kind: 'day', value: '2021-06-14' },
      ],
    ] as const;
    const csv = new TextDecoder().decode(writeCsv(rows));
    expect(csv).toBe('n;c;d\r\n-12,5;-2640,50;2021-06-14\r\n');
    const workbook = writeXlsx([{ name: 'Objets : 2026/11', rows }]);
    expect(cellsOf(readXlsx(workbook))).toEqual([
      ['n', 'c', 'd'],
      [-12.5, -2640.5, '2021-06-14'],
    ]);
    const [, second] = await readSheet(Buffer.from(workbook));
    expect(second?.[0]).toBe(-12.5);
    expect(second?.[2]).toEqual(new Date('2021-06-14T00:00:00Z'));
  });

  it('gives the same bytes for the same rows', () => {
    const rows = [['a'], ['b']];
    expect(writeXlsx([{ name: 'a', rows }])).toEqual(writeXlsx([{ name: 'a', rows }]));
  });
});
