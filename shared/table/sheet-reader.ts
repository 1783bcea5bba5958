/** One sheet's cells, in whatever order and with whatever gaps the file has them. */
import { dayFromSerial } from './excel-day.js';
import { original } from './neutral-cell.js';
import { RowCollector, TABLE_LIMITS, TableRefused, type Cell } from './table.js';
import { unescaped } from './workbook-parts.js';
import { xmlReader, type XmlReader } from './xml-reader.js';

export interface SheetContext {
  readonly sharedTexts: readonly string[];
  /** By style number. */
  readonly dateStyles: readonly boolean[];
  readonly isFrom1904: boolean;
}

/** Lines drawn around nothing: a sheet has some, and time ends with more. */
const MOST_EMPTY = 300_000;

/** "BC12" → 54; undefined where it is none. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function sheetReader(
  context: SheetContext,
): XmlReader & { readonly collector: RowCollector } {
  const collector = new RowCollector();
  let rowNumber = 0;
  let cells: Cell[] | undefined;
  let column = -1;
  let type = 'n';
  let style = 0;
  let value = '';
  let isCell = false;
  let isValue = false;
  let phonetic = 0;
  let emptyRows = 0;
  let emptyCells = 0;

  const put = (): void => {
    const cell = cellOf(value, type, style, context);
    if (cell === '' || cells === undefined) {
      emptyCells += 1;
      if (emptyCells > MOST_EMPTY) throw new TableRefused('too-many-cells', rowNumber);
      return;
    }
    if (column >= TABLE_LIMITS.columns) throw new TableRefused('too-many-columns', rowNumber);
    while (cells.length < column) cells.push('');
    cells[column] = cell;
  };

  const reader = xmlReader({
    open: (name, attributes) => {
      if (name === 'row') {
        const stated = Number(attributes['r'] ?? rowNumber + 1);
        // Rows follow each other; one that goes back would write over what was read.
        if (!Number.isInteger(stated) || stated <= rowNumber) throw new TableRefused('damaged');
        rowNumber = stated;
        cells = [];
        column = -1;
      } else if (name === 'c' && cells !== undefined) {
        const stated = columnOf(attributes['r'] ?? '') ?? column + 1;
        if (stated <= column) throw new TableRefused('damaged');
        column = stated;
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        value = '';
        isCell = true;
      } else if (name === 'rPh') phonetic += 1;
      else if (name === 'v' || name === 't') isValue = true;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'c' && isCell) {
        put();
        isCell = false;
      } else if (name === 'row' && cells !== undefined) {
        if (cells.length === 0) emptyRows += 1;
        if (emptyRows > MOST_EMPTY) throw new TableRefused('too-many-rows', rowNumber);
        collector.add(rowNumber, cells);
        cells = undefined;
      }
    },
    text: (text) => {
      if (!isCell || !isValue || phonetic > 0) return;
      value += text;
      if (value.length > TABLE_LIMITS.cellLength * 7) {
        throw new TableRefused('cell-too-long', rowNumber);
      }
    },
  });
  return { ...reader, collector };
}

/** Formulas give what they came to last; they are never carried out. */
function cellOf(value: string, type: string, style: number, context: SheetContext): Cell {
  switch (type) {
    case 's':
      return original(context.sharedTexts[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
    case 'e':
      return original(unescaped(value));
    case 'b':
      return value.trim() === '1' ? 'TRUE' : value === '' ? '' : 'FALSE';
    case 'd':
      return value.slice(0, 10);
    default: {
      if (value.trim() === '') return '';
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      // Fifteen digits are all that Excel keeps; the rest is noise of binary fractions.
      const clean = Number(number.toPrecision(15));
      if (context.dateStyles[style] !== true) return clean;
      return dayFromSerial(number, context.isFrom1904) ?? clean;
    }
  }
}
