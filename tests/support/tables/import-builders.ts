/** What an import is planned with. */
import {
  guessColumns,
  guessHeadingRow,
  headingOf,
} from '../../../shared/domain/inventory/guess-columns.js';
import {
  planImport,
  type ImportChoices,
  type ImportContext,
} from '../../../shared/domain/inventory/import-items.js';
import { siteSchema } from '../../../shared/domain/practice/practice.js';
import { readTable } from '../../../shared/table/read-table.js';
import type { TableRow } from '../../../shared/table/table.js';
import { writeCsv } from '../../../shared/table/write-csv.js';
import type { WrittenCell } from '../../../shared/table/written-cell.js';
import { SITE_A, SITE_B } from '../assessment-builders.js';

export const sites = [
  siteSchema.parse({ id: SITE_A, name: 'Namur' }),
  siteSchema.parse({ id: SITE_B, name: 'Salzinnes' }),
];
export const context = (more: Partial<ImportContext> = {}): ImportContext => ({
  today: '2026-11-23',
  sites,
  rooms: [],
  items: [],
  ...more,
});
export const rowsOf = (bytes: Uint8Array): readonly TableRow[] => {
  const read = readTable(bytes);
  if (!read.ok) throw new Error(read.code);
  return read.table.rows;
};
export const choicesFor = (
  rows: readonly TableRow[],
  more: Partial<ImportChoices> = {},
): ImportChoices => {
  const headingRow = guessHeadingRow(rows);
  const mapping = guessColumns((rows[headingRow]?.cells ?? []).map(headingOf));
  return { mapping, headingRow, siteId: sites[0]!.id, kind: 'other', kindWords: {}, ...more };
};
export const planOf = (
  table: readonly (readonly WrittenCell[])[],
  more: Partial<ImportContext> = {},
  choices: Partial<ImportChoices> = {},
) => {
  const rows = rowsOf(writeCsv(table));
  return planImport(rows, context(more), choicesFor(rows, choices));
};
