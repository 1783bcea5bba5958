/** What the page and the worker that reads tables say to each other. */
import type { ColumnMapping } from '../../shared/domain/inventory/guess-columns.js';
import type {
  ImportChoices,
  ImportContext,
  ImportPlan,
} from '../../shared/domain/inventory/import-items.js';
import type { TableRefusal, TableRow } from '../../shared/table/table.js';

export type TableRequest =
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly sheet: number }
  /** Of the table that was opened last. */
  | { readonly kind: 'check'; readonly context: ImportContext; readonly choices: ImportChoices };

/** What the page shows of a table: the rows themselves stay in the worker. */
export interface TableShown {
  readonly sheets: readonly string[];
  readonly sheet: number;
  /** The first ones. */
  readonly rows: readonly TableRow[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly headingRow: number;
  /** As guessed for that heading row. */
  readonly mapping: ColumnMapping;
}

export type TableAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'opened'; readonly shown: TableShown }
  | { readonly kind: 'refused'; readonly code: TableRefusal; readonly row?: number }
  | { readonly kind: 'checked'; readonly plan: ImportPlan };

/** So many rows are shown, and may be the headings. */
export const SHOWN_ROWS = 16;
