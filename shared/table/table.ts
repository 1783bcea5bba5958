/** A table as a file gave it: cells of text and numbers, or why it was refused. Pure; runs in a worker of the window. */

/** Numbers come from typed cells of a workbook only: "1.234" as text is for the reader to judge. */
export type Cell = string | number;

export interface TableRow {
  /** As the user's spreadsheet counts, 1 for the first. Rows without any value are left out. */
  readonly number: number;
  /** Without empty ones at the end. */
  readonly cells: readonly Cell[];
}

export interface Table {
  /** Of a workbook, in its order; one without a name for CSV. */
  readonly sheets: readonly string[];
  /** Place in `sheets` of the one that was read. */
  readonly sheet: number;
  readonly rows: readonly TableRow[];
}

export const TABLE_REFUSALS = [
  /** Nothing in it. */
  'empty',
  /** The file itself, or what it unfolds to where that is plain size. */
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'too-many-cells',
  'cell-too-long',
  /** Unfolds to far more than it weighs. */
  'bomb',
  'too-many-files',
  'hostile-name',
  'duplicate-name',
  'nested-file',
  /** A document type or entities in its XML. */
  'entities',
  'encrypted',
  /** .xls */
  'old-format',
  /** .ods, .numbers, .xlsb and other programs' workbooks. */
  'other-format',
  'not-a-table',
  'damaged',
] as const;
export type TableRefusal = (typeof TABLE_REFUSALS)[number];

/** Thrown inside the reading, returned by it. */
export class TableRefused extends Error {
  readonly code: TableRefusal;
  /** Row of the table where it was seen, as `TableRow.number`. */
  readonly row: number | undefined;

  constructor(code: TableRefusal, row?: number) {
    super(code);
    this.code = code;
    this.row = row;
  }
}

export type TableRead =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly code: TableRefusal; readonly row?: number };

/** Share of the file read so far, 0 to 1. */
export type OnProgress = (share: number) => void;

export const TABLE_LIMITS = {
  csvBytes: 16 * 1024 * 1024,
  xlsxBytes: 32 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  cells: 1_000_000,
  cellLength: 8_000,
  sheets: 100,
} as const;

/** Turns what was thrown into an answer; anything unforeseen is damage of the file, never of the program. */
export function readSafely(read: () => Table): TableRead {
  try {
    return { ok: true, table: read() };
  } catch (error) {
    if (!(error instanceof TableRefused)) return { ok: false, code: 'damaged' };
    return { ok: false, code: error.code, ...(error.row === undefined ? {} : { row: error.row }) };
  }
}

/** Collects rows within the limits. */
export class RowCollector {
  readonly rows: TableRow[] = [];
  private cellCount = 0;

  /** Takes the list of cells over. */
  add(number: number, cells: Cell[]): void {
    while (cells.length > 0 && cells.at(-1) === '') cells.pop();
    if (cells.length === 0) return;
    if (cells.length > TABLE_LIMITS.columns) throw new TableRefused('too-many-columns', number);
    this.cellCount += cells.length;
    if (this.cellCount > TABLE_LIMITS.cells) throw new TableRefused('too-many-cells', number);
    for (const cell of cells) {
      if (typeof cell === 'string' && cell.length > TABLE_LIMITS.cellLength) {
        throw new TableRefused('cell-too-long', number);
      }
    }
    // Ten columns of headings above a thousand empty lines are one row.
    if (this.rows.length >= TABLE_LIMITS.rows + 1) throw new TableRefused('too-many-rows', number);
    this.rows.push({ number, cells });
  }
}
