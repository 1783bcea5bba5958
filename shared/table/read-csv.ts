/** CSV of any spreadsheet: delimiter, encoding and line ends are found; quotes and lines inside cells are kept. */
import papaparse from 'papaparse';
import { csvShape } from './csv-shape.js';
import { decodeText } from './decode-text.js';
import { original } from './neutral-cell.js';
import {
  readSafely,
  RowCollector,
  TABLE_LIMITS,
  TableRefused,
  type OnProgress,
  type TableRead,
} from './table.js';

const PROGRESS_ROWS = 200;

export const readCsv = (bytes: Uint8Array, onProgress?: OnProgress): TableRead =>
  readSafely(() => {
    if (bytes.length === 0) throw new TableRefused('empty');
    if (bytes.length > TABLE_LIMITS.csvBytes) throw new TableRefused('too-large');
    const decoded = decodeText(bytes);
    // Excel names the delimiter in a line of its own; that line still counts as the first.
    const named = /^sep=([;,\t])(?:\r\n|\r|\n)/i.exec(decoded);
    const text = named === null ? decoded : decoded.slice(named[0].length);
    if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text)) throw new TableRefused('not-a-table');
    const shape = csvShape(text);
    const collector = new RowCollector();
    let number = named === null ? 0 : 1;
    let refused: unknown;
    papaparse.parse(text, {
      delimiter: named?.[1] ?? shape.delimiter,
      newline: shape.newline,
      quoteChar: '"',
      escapeChar: '"',
      fastMode: false,
      skipEmptyLines: false,
      step: ({ data, meta }, parser) => {
        if (refused !== undefined) return;
        number += 1;
        try {
          const cells = [...data];
          if (shape.isMixed) cells.push((cells.pop() ?? '').replace(/\r$/, ''));
          collector.add(number, cells.map(original));
        } catch (error) {
          refused = error;
          parser.abort();
        }
        if (number % PROGRESS_ROWS === 0) onProgress?.(meta.cursor / text.length);
      },
    });
    if (refused !== undefined) throw refused as TableRefused;
    if (collector.rows.length === 0) throw new TableRefused('empty');
    return { sheets: [''], sheet: 0, rows: collector.rows };
  });
