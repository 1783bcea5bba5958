/** CSV as Excel in Belgium opens it with a double click: UTF-8 with its mark, semicolons, CRLF, decimal commas. */
import { strToU8 } from 'fflate';
import { neutralised } from './neutral-cell.js';
import type { WrittenCell } from './written-cell.js';

const MARK = '\ufeff';

export const writeCsv = (rows: readonly (readonly WrittenCell[])[]): Uint8Array<ArrayBuffer> =>
  strToU8(`${MARK}${rows.map((row) => `${lineOf(row)}\r\n`).join('')}`);

function lineOf(row: readonly WrittenCell[]): string {
  const cells = row.map(csvCell);
  // One empty cell alone would be an empty line.
  return cells.length === 1 && cells[0] === '' ? '""' : cells.join(';');
}

function csvCell(cell: WrittenCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return quoted(neutralised(cell));
  switch (cell.kind) {
    case 'number':
      return String(cell.value).replace('.', ',');
    case 'cents':
      return (cell.value / 100).toFixed(2).replace('.', ',');
    case 'day':
      return cell.value;
  }
}

/** Also where another reader would take the delimiter for a comma or a tab. */
const quoted = (text: string): string =>
  /[;,\t"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
