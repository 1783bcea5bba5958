/** The small parts of a workbook: which sheets there are and where, its shared texts, which styles are dates. */
import { strFromU8 } from 'fflate';
import { TABLE_LIMITS, TableRefused } from './table.js';
import { readXml } from './xml-reader.js';

export interface SheetPlace {
  readonly name: string;
  /** Name of the part in the ZIP. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly SheetPlace[];
  readonly isFrom1904: boolean;
}

/** `relations` is the part that says where each id lies. Hidden sheets stay hidden. */
export function readWorkbook(
  workbook: Uint8Array,
  relations: Uint8Array,
  folder: string,
): Workbook {
  const targets = new Map<string, string>();
  readXml(relations, {
    open: (name, { Id: id, Target: target, TargetMode: mode }) => {
      if (name !== 'Relationship' || id === undefined || target === undefined) return;
      if (mode === 'External') return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : `${folder}${target}`);
    },
  });
  const sheets: SheetPlace[] = [];
  let isFrom1904 = false;
  readXml(workbook, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const { name = '', state = 'visible' } = attributes;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1];
      const part = id === undefined ? undefined : targets.get(id);
      if (part === undefined || state !== 'visible') return;
      if (sheets.length >= TABLE_LIMITS.sheets) throw new TableRefused('too-many-files');
      sheets.push({ name: name.slice(0, 64), part });
    },
  });
  return { sheets, isFrom1904 };
}

/** In their order. Phonetic guides are left out, as they are no part of the text. */
export class SharedTexts {
  readonly texts: string[] = [];
  private current: string | undefined;
  private isText = false;
  private phonetic = 0;

  readonly handlers = {
    open: (name: string): void => {
      if (name === 'si') this.current = '';
      else if (name === 'rPh') this.phonetic += 1;
      else if (name === 't') this.isText = true;
    },
    close: (name: string): void => {
      if (name === 'rPh') this.phonetic -= 1;
      else if (name === 't') this.isText = false;
      else if (name === 'si') {
        if (this.texts.length >= TABLE_LIMITS.cells) throw new TableRefused('too-many-cells');
        this.texts.push(unescaped(this.current ?? ''));
        this.current = undefined;
      }
    },
    text: (text: string): void => {
      if (this.current === undefined || !this.isText || this.phonetic > 0) return;
      this.current += text;
      if (this.current.length > TABLE_LIMITS.cellLength * 7)
        throw new TableRefused('cell-too-long');
    },
  };
}

/** `_x000D_` stands for the sign of that number, which XML may not hold. ECMA-376, ST_Xstring. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
    : text;

/** Number formats of days that every program knows by number. ECMA-376 §18.8.30. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** Years, months and days outside quotes, brackets and escapes. */
const isDateFormat = (code: string): boolean =>
  /[dmyhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').replace(/general/i, ''));

/** For each style number a cell may have: is what it shows a day. */
export function readDateStyles(styles: Uint8Array): readonly boolean[] {
  const formats = new Map<number, boolean>();
  const dates: boolean[] = [];
  let isCellStyles = false;
  readXml(styles, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt') formats.set(id, isDateFormat(formatCode));
      else if (name === 'cellXfs') isCellStyles = true;
      else if (name === 'xf' && isCellStyles && dates.length < 65_536) {
        dates.push(formats.get(id) ?? isBuiltInDate(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return dates;
}

/** Whose own file it is, of what every program puts into its workbooks. */
export const isOtherFormat = (names: ReadonlySet<string>, mimetype: string): boolean =>
  mimetype.startsWith('application/vnd.oasis.opendocument') ||
  names.has('xl/workbook.bin') ||
  [...names].some((name) => /\.iwa$|^Index\.zip$|^content\.xml$/i.test(name));

export const textOf = (bytes: Uint8Array): string => strFromU8(bytes);
