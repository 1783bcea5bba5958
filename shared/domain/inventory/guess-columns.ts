/** Which column of a table is which field of an object, guessed from its headings. The user corrects it. */
import type { Cell, TableRow } from '../../table/table.js';
import {
  columnNames,
  IMPORT_FIELDS,
  plainWord,
  REPEATED_FIELDS,
  type ImportField,
} from './table-words.js';

/** For each column, in order; undefined is left out of the import. */
export type ColumnMapping = readonly (ImportField | undefined)[];

const names = new Map<ImportField, readonly string[]>(
  IMPORT_FIELDS.map((field) => [field, columnNames(field)]),
);

/** 0 for no likeness. An exact name counts more than one that is part of the heading, and a longer one more than a shorter. */
function likeness(heading: string, field: ImportField): number {
  let best = 0;
  for (const name of names.get(field) ?? []) {
    if (heading === name) return 1000;
    if (` ${heading} `.includes(` ${name} `) && name.length > 2) best = Math.max(best, name.length);
  }
  return best;
}

/** "N° de série 2" is another one of the same. */
const withoutNumber = (heading: string): string => heading.replace(/ \d{1,2}$/, '');

export function guessColumns(headings: readonly string[]): ColumnMapping {
  const candidates = headings.flatMap((heading, column) => {
    const plain = plainWord(heading);
    return plain === ''
      ? []
      : IMPORT_FIELDS.map((field) => {
          const isRepeated = REPEATED_FIELDS.includes(field);
          const score = likeness(isRepeated ? withoutNumber(plain) : plain, field);
          return { column, field, score };
        }).filter(({ score }) => score > 0);
  });
  // The best first; of equals the one further to the left.
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: (ImportField | undefined)[] = headings.map(() => undefined);
  const used = new Set<ImportField>();
  for (const { column, field, score } of candidates) {
    const isTaken = used.has(field) && !(REPEATED_FIELDS.includes(field) && score >= 1000);
    if (mapping[column] !== undefined || isTaken) continue;
    mapping[column] = field;
    used.add(field);
  }
  return mapping;
}

/** So many rows may stand above the headings: a title, a date. */
const LOOKED_AT = 10;

/** Place in `rows` of the row whose cells read most like headings; the first one when none does. */
export function guessHeadingRow(rows: readonly TableRow[]): number {
  let best = { index: 0, count: 0 };
  rows.slice(0, LOOKED_AT).forEach(({ cells }, index) => {
    const count = guessColumns(cells.map(headingOf)).filter((field) => field !== undefined).length;
    if (count > best.count) best = { index, count };
  });
  return best.index;
}

export const headingOf = (cell: Cell): string => String(cell).trim();
