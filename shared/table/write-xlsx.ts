/**
 * A workbook of plain sheets: texts, numbers, days. No formula, no link, no name of a person or a program, no clock:
 * the same rows give the same bytes. Our own, because libraries that write workbooks drop signs that XML cannot hold
 * and stamp each file with its moment.
 */
import { strToU8, zipSync } from 'fflate';
import { serialFromDay } from './excel-day.js';
import { neutralised } from './neutral-cell.js';
import type { WrittenCell, WrittenSheet } from './written-cell.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const STYLE = { heading: 1, day: 2, cents: 3 } as const;
/** The earliest moment ZIP knows. */
const MOMENT = new Date(1980, 0, 1);

/** At least one sheet, each with headings. */
export function writeXlsx(sheets: readonly WrittenSheet[]): Uint8Array<ArrayBuffer> {
  const parts: Record<string, Uint8Array> = {};
  const put = (name: string, xml: string): void => {
    parts[name] = strToU8(XML + xml);
  };
  const numbers = sheets.map((_, index) => index + 1);
  const names = sheetNames(sheets);
  put(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbers
      .map(
        (n) =>
          `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
  );
  put(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names
      .map(
        (name, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${numbers
      .map(
        (n) =>
          `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${numbers.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  );
  put('xl/styles.xml', STYLES);
  sheets.forEach(({ rows }, index) => {
    put(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows));
  });
  return zipSync(parts, { level: 6, mtime: MOMENT });
}

/** Excel's own rules: 31 signs, none of seven, each once. */
function sheetNames(sheets: readonly WrittenSheet[]): readonly string[] {
  const used = new Set<string>();
  return sheets.map(({ name }, index) => {
    const plain = name
      .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim();
    const short = plain.slice(0, 28) || `${index + 1}`;
    const unique = used.has(short.toLowerCase()) ? `${short} ${index + 1}` : short;
    used.add(unique.toLowerCase());
    return unique;
  });
}

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** As wide as its longest text, within reason. */
function columnWidths(rows: WrittenSheet['rows']): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      const length = typeof cell === 'string' ? cell.length : cell === undefined ? 0 : 10;
      widths[index] = Math.max(widths[index] ?? 8, Math.min(length + 2, 48));
    });
  }
  return widths;
}

function sheetXml(rows: WrittenSheet['rows']): string {
  const widths = columnWidths(rows)
    .map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join('');
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const body = rows.map((row, index) => {
    const cells = row.map((cell, column) =>
      cellXml(cell, `${columnName(column)}${index + 1}`, index === 0),
    );
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}">${pane}${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>${body.join('')}</sheetData></worksheet>`;
}

const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

function cellXml(cell: WrittenCell, place: string, isHeading: boolean): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'string') {
    const style = isHeading ? ` s="${STYLE.heading}"` : '';
    return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(neutralised(cell))}</t></is></c>`;
  }
  switch (cell.kind) {
    case 'number':
      return `<c r="${place}"><v>${cell.value}</v></c>`;
    case 'cents':
      return `<c r="${place}" s="${STYLE.cents}"><v>${cell.value / 100}</v></c>`;
    case 'day': {
      const serial = serialFromDay(cell.value);
      return serial === undefined
        ? cellXml(cell.value, place, isHeading)
        : `<c r="${place}" s="${STYLE.day}"><v>${serial}</v></c>`;
    }
  }
}

/** Signs that XML cannot hold, a carriage return that it would change, and what looks like such an escape already. */
const UNFIT = new RegExp(
  [
    String.raw`[\u0000-\u0008\u000b-\u001f\ufffe\uffff]`,
    String.raw`[\ud800-\udbff](?![\udc00-\udfff])`,
    String.raw`(?<![\ud800-\udbff])[\udc00-\udfff]`,
    '_(?=x[0-9A-Fa-f]{4}_)',
  ].join('|'),
  'g',
);
const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string =>
  text
    .replaceAll(
      UNFIT,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll(/[&<>"]/g, (sign) => NAMES[sign] ?? sign);
