/** Tables beyond every measure, and what only looks like a table. */
import { type HostileTable, MB, text, zeros, sheet, cell, ole, rowsOf } from './hostile-parts.js';
import { rawZip } from './raw-zip.js';
import { sheetXml } from './workbook-of.js';

export const HOSTILE_SIZES: readonly HostileTable[] = [
  // Size of the table.
  {
    name: 'a million columns in a workbook',
    code: 'too-many-columns',
    bytes: () =>
      sheet(sheetXml(`<row r="1">${rowsOf(1_000_000, (n) => `<c><v>${n}</v></c>`)}</row>`)),
  },
  {
    name: 'the last column alone',
    code: 'too-many-columns',
    bytes: () => sheet(sheetXml('<row r="1"><c r="XFD1"><v>1</v></c></row>')),
  },
  {
    name: '25,000 rows in a workbook',
    code: 'too-many-rows',
    bytes: () =>
      sheet(sheetXml(rowsOf(25_000, (n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`))),
  },
  {
    name: 'a million cells that are drawn and empty',
    code: 'too-many-cells',
    bytes: () =>
      sheet(
        sheetXml(
          rowsOf(
            10_000,
            (n) => `<row r="${n}">${`<c s="${(n * 7919) % 1000}"/>`.repeat(100)}</row>`,
          ),
        ),
      ),
  },
  {
    name: 'rows that go back',
    code: 'damaged',
    bytes: () =>
      sheet(sheetXml('<row r="9"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>')),
  },
  {
    name: 'a cell of two million signs',
    code: 'too-large',
    bytes: () => sheet(sheetXml(cell(rowsOf(300_000, (n) => `${n * 7919}`)))),
  },
  {
    name: '600,000 empty rows',
    code: 'too-many-rows',
    bytes: () =>
      sheet(sheetXml(rowsOf(600_000, (n) => `<row r="${n}" ht="${(n * 7919) % 1000}"/>`))),
  },
  {
    name: 'comments without end',
    code: 'too-large',
    bytes: () => sheet(sheetXml(rowsOf(1_000_000, (n) => `<!--${n * 7919}-->`))),
  },
  {
    name: 'a million columns in CSV',
    code: 'too-many-columns',
    bytes: () => text(`${';'.repeat(1_000_000)}\n`),
  },
  {
    name: 'a thousand columns filled in CSV',
    code: 'too-many-columns',
    bytes: () => text(`${'a;'.repeat(1_000)}\n`),
  },
  { name: '25,000 rows in CSV', code: 'too-many-rows', bytes: () => text('a;b\n'.repeat(25_000)) },
  {
    name: 'a quote that never ends',
    code: 'cell-too-long',
    bytes: () => text(`a;b\n"${'x;\n'.repeat(1_000_000)}`),
  },
  {
    name: 'twenty-five megabytes of CSV',
    code: 'too-large',
    bytes: () => Buffer.alloc(25 * MB, 'a;b\n'),
  },
  {
    name: 'fifteen megabytes of quotes',
    code: 'cell-too-long',
    bytes: () => Buffer.alloc(15 * MB, '"'),
  },
  {
    name: 'one line of fifteen megabytes',
    code: 'cell-too-long',
    bytes: () => Buffer.alloc(15 * MB, 'a b'),
  },
  // No tables.
  { name: 'nothing', code: 'empty', bytes: () => new Uint8Array() },
  { name: 'empty lines', code: 'empty', bytes: () => text('\n\n;;;\n') },
  { name: 'an old workbook', code: 'old-format', bytes: () => ole('Workbook') },
  {
    name: 'an OpenDocument',
    code: 'other-format',
    bytes: () =>
      rawZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
        { name: 'content.xml', content: '<a/>' },
      ]),
  },
  {
    name: 'a binary workbook',
    code: 'other-format',
    bytes: () => rawZip([{ name: 'xl/workbook.bin', content: 'x' }]),
  },
  {
    name: 'Numbers',
    code: 'other-format',
    bytes: () => rawZip([{ name: 'Index/Document.iwa', content: 'x' }]),
  },
  {
    name: 'a document of Word',
    code: 'not-a-table',
    bytes: () => rawZip([{ name: 'word/document.xml', content: '<a/>' }]),
  },
  { name: 'a PDF', code: 'not-a-table', bytes: () => text('%PDF-1.7\n;;;') },
  {
    name: 'a picture',
    code: 'not-a-table',
    bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]),
  },
  {
    name: 'a page of the web',
    code: 'not-a-table',
    bytes: () => text('<html><table><tr><td>a</td></tr></table></html>'),
  },
  {
    name: 'a program',
    code: 'not-a-table',
    bytes: () => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, ...zeros(1).subarray(0, 900)]),
  },
];
