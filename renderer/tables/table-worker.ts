/**
 * The worker in which files of others are read: away from the page, under a policy that lets it load and ask nothing
 * (electron/security/headers.ts). Ended by the page at any moment.
 */
import {
  guessColumns,
  guessHeadingRow,
  headingOf,
} from '../../shared/domain/inventory/guess-columns.js';
import { planImport } from '../../shared/domain/inventory/import-items.js';
import { readTable } from '../../shared/table/read-table.js';
import type { Table } from '../../shared/table/table.js';
import {
  SHOWN_ROWS,
  type TableAnswer,
  type TableRequest,
  type TableShown,
} from './table-messages.js';

/** Of a worker; the types of the page know another `self`. */
const port = globalThis as unknown as {
  onmessage: ((event: MessageEvent<TableRequest>) => void) | null;
  readonly postMessage: (answer: TableAnswer) => void;
};

let table: Table | undefined;

const onProgress = (share: number): void => {
  port.postMessage({ kind: 'progress', share });
};

port.onmessage = ({ data }) => {
  if (data.kind === 'open') {
    const read = readTable(data.bytes, { sheet: data.sheet, onProgress });
    table = read.ok ? read.table : undefined;
    port.postMessage(
      read.ok
        ? { kind: 'opened', shown: shownOf(read.table) }
        : {
            kind: 'refused',
            code: read.code,
            ...(read.row === undefined ? {} : { row: read.row }),
          },
    );
    return;
  }
  const plan = planImport(table?.rows ?? [], data.context, data.choices, onProgress);
  port.postMessage({ kind: 'checked', plan });
};

function shownOf({ sheets, sheet, rows }: Table): TableShown {
  const headingRow = guessHeadingRow(rows);
  return {
    sheets,
    sheet,
    rows: rows.slice(0, SHOWN_ROWS),
    rowCount: rows.length,
    columnCount: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
    headingRow,
    mapping: guessColumns((rows[headingRow]?.cells ?? []).map(headingOf)),
  };
}
