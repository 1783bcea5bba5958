/** An Excel workbook, of which nothing is believed: each part is unfolded once, counted, and only what is a table is read. */
import { InflateBudget, inflateEntry, inflateWhole } from './inflate-entry.js';
import { sheetReader } from './sheet-reader.js';
import {
  readSafely,
  TABLE_LIMITS,
  TableRefused,
  type OnProgress,
  type TableRead,
} from './table.js';
import {
  isOtherFormat,
  readDateStyles,
  readWorkbook,
  SharedTexts,
  textOf,
  type SheetPlace,
} from './workbook-parts.js';
import { xmlReader } from './xml-reader.js';
import { zipDirectory, type ZipEntry } from './zip-directory.js';

const SMALL_PART_BYTES = 4 * 1024 * 1024;
const NESTED_NAME = /\.(?:zip|xls[xmb]?|docx|pptx|7z|rar|gz|tgz|bz2|xz|ods|jar)$/i;

export interface XlsxOptions {
  /** Place of the sheet to read among those that are not hidden; the first one when left out. */
  readonly sheet?: number;
  readonly onProgress?: OnProgress;
}

export const readXlsx = (
  bytes: Uint8Array,
  { sheet = 0, onProgress }: XlsxOptions = {},
): TableRead =>
  readSafely(() => {
    if (bytes.length > TABLE_LIMITS.xlsxBytes) throw new TableRefused('too-large');
    const entries = zipDirectory(bytes);
    if (entries.some(({ name }) => NESTED_NAME.test(name))) throw new TableRefused('nested-file');
    const unread = new Map(entries.map((entry) => [entry.name, entry]));
    const budget = new InflateBudget(bytes.length);
    const take = (name: string): ZipEntry | undefined => {
      const entry = unread.get(name);
      unread.delete(name);
      return entry;
    };
    const whole = (name: string): Uint8Array | undefined => {
      const entry = take(name);
      return entry === undefined ? undefined : inflateWhole(entry, budget, SMALL_PART_BYTES);
    };

    const mimetype = textOf(whole('mimetype') ?? new Uint8Array());
    if (isOtherFormat(new Set(unread.keys()), mimetype)) throw new TableRefused('other-format');
    const workbookPart = whole('xl/workbook.xml');
    const relations = whole('xl/_rels/workbook.xml.rels');
    if (workbookPart === undefined || relations === undefined)
      throw new TableRefused('not-a-table');
    const workbook = readWorkbook(workbookPart, relations, 'xl/');
    const chosen: SheetPlace | undefined = workbook.sheets[sheet];
    if (chosen === undefined) throw new TableRefused('empty');
    const styles = whole('xl/styles.xml');
    const dateStyles = styles === undefined ? [] : readDateStyles(styles);
    const shared = new SharedTexts();
    const sharedEntry = take('xl/sharedStrings.xml');
    if (sharedEntry !== undefined) {
      const reader = xmlReader(shared.handlers);
      inflateEntry(sharedEntry, budget, reader.push);
    }
    const sheetEntry = take(chosen.part);
    if (sheetEntry === undefined) throw new TableRefused('damaged');
    // What is not read is counted all the same: first, so that a bomb beside the table ends it early.
    for (const entry of unread.values()) inflateEntry(entry, budget);
    const reader = sheetReader({
      sharedTexts: shared.texts,
      dateStyles,
      isFrom1904: workbook.isFrom1904,
    });
    let read = 0;
    inflateEntry(sheetEntry, budget, (piece, isLast) => {
      read += piece.length;
      reader.push(piece, isLast);
      onProgress?.(Math.min(1, read / Math.max(1, sheetEntry.size)));
    });
    const { rows } = reader.collector;
    if (rows.length === 0) throw new TableRefused('empty');
    return { sheets: workbook.sheets.map(({ name }) => name), sheet, rows };
  });
