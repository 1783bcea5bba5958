/** Files that must be refused: bombs, lies, disguises and what only looks like a table. Goal E12, and names of E10. */
import { deflateRawSync, gzipSync } from 'node:zlib';
import type { TableRefusal } from '../../../shared/table/table.js';
import { rawZip, type RawEntry } from './raw-zip.js';
import { sheetXml, workbookOf } from './workbook-of.js';

export interface HostileTable {
  readonly name: string;
  readonly code: TableRefusal;
  readonly bytes: () => Uint8Array;
}

const MB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MB);
/** Packed once: the same bomb lies in several places. */
let bomb: { readonly content: Uint8Array; readonly packed: Uint8Array } | undefined;
function unfolding() {
  bomb ??= { content: zeros(220), packed: deflateRawSync(zeros(220)) };
  return bomb;
}
const beside = (entry: RawEntry): Uint8Array => workbookOf({ entries: [entry] });
const named = (name: string | Uint8Array): Uint8Array => beside({ name, content: 'x' });
const sheet = (content: string | Uint8Array): Uint8Array =>
  workbookOf({ parts: { [SHEET]: content } });
const cell = (value: string): string => `<row r="1"><c r="A1" t="str"><v>${value}</v></c></row>`;
const ole = (inside: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(2000),
    Buffer.from(inside, 'utf16le'),
    Buffer.alloc(2000),
  ]);

/** Unfolds fifty times: under the ratio that is refused, so that only its size tells. */
function halfHostile(): { content: Uint8Array; packed: Uint8Array } {
  const content = new Uint8Array(20 * MB);
  let seed = 7;
  for (let at = 0; at < content.length; at += 1) {
    if (at % 1000 > 25) continue;
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    content[at] = (seed >> 16) & 255;
  }
  return { content, packed: deflateRawSync(content, { level: 1 }) };
}

/** Two files, the second inside the first one's bytes: each is unfolded with all that follow it. */
function overlapping(): Uint8Array {
  const inner = rawZip([{ name: 'xl/media/b.bin', content: 'inner', method: 0 }]);
  const local = inner.subarray(0, 30 + 'xl/media/b.bin'.length + 5);
  const whole = workbookOf({
    entries: [
      { name: 'xl/media/a.bin', content: local, method: 0 },
      { name: 'xl/media/b.bin', content: 'inner', method: 0 },
    ],
  });
  const inside = whole.indexOf(local);
  const directory = whole.lastIndexOf('xl/media/b.bin') - 46;
  whole.writeUInt32LE(inside, directory + 42);
  return whole;
}

const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((letter, index) => `<!ENTITY ${letter} "${`&${'abcdefghij'[index] ?? ''};`.repeat(10)}">`)
  .join('')}]>`;

const rowsOf = (count: number, row: (n: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index + 1)).join('');

/** Attributes of one tag, each with its own name. */
const attributes = (count: number): string =>
  Array.from({ length: count }, (_, n) => `a${n}="${n * 7919}"`).join(' ');

export const HOSTILE_TABLES: readonly HostileTable[] = [
  // Bombs.
  {
    name: 'zeros beside the table',
    code: 'bomb',
    bytes: () => beside({ name: 'xl/media/a.bin', ...unfolding() }),
  },
  {
    name: 'zeros as the table',
    code: 'damaged',
    bytes: () => beside({ name: SHEET, ...unfolding() }),
  },
  {
    name: 'blanks inside the table',
    code: 'bomb',
    bytes: () => sheet(sheetXml(' '.repeat(40 * MB))),
  },
  {
    name: 'shared texts that are one letter',
    code: 'bomb',
    bytes: () =>
      workbookOf({
        parts: { 'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(40 * MB)}</t></si></sst>` },
      }),
  },
  {
    name: 'styles that are blanks',
    code: 'bomb',
    bytes: () => workbookOf({ parts: { 'xl/styles.xml': `<a>${' '.repeat(40 * MB)}</a>` } }),
  },
  {
    name: 'nine hundred files just under the floor',
    code: 'bomb',
    bytes: () => {
      const content = zeros(1).subarray(100);
      const packed = deflateRawSync(content);
      return workbookOf({
        entries: Array.from({ length: 900 }, (_, n) => ({
          name: `xl/media/${n}.bin`,
          content,
          packed,
        })),
      });
    },
  },
  {
    name: 'size said to be 0',
    code: 'bomb',
    bytes: () => beside({ name: 'xl/media/a.bin', ...unfolding(), size: 0 }),
  },
  {
    name: 'size said to be 1 in the table itself',
    code: 'damaged',
    bytes: () => beside({ name: SHEET, ...unfolding(), size: 1 }),
  },
  {
    name: '220 MB at a ratio that passes',
    code: 'too-large',
    bytes: () => {
      const part = halfHostile();
      return workbookOf({
        entries: Array.from({ length: 11 }, (_, n) => ({ name: `xl/media/${n}.bin`, ...part })),
      });
    },
  },
  { name: 'files that share their bytes', code: 'bomb', bytes: overlapping },
  // Lies about size.
  {
    name: 'size said to be 0 for a small file',
    code: 'damaged',
    bytes: () => beside({ name: SHEET, content: sheetXml(cell('a')), size: 0 }),
  },
  {
    name: 'size said to be 4 GB',
    code: 'damaged',
    bytes: () => beside({ name: SHEET, content: sheetXml(cell('a')), size: 0xfffffffe }),
  },
  {
    name: 'size of ZIP64',
    code: 'too-large',
    bytes: () => beside({ name: SHEET, content: 'x', size: 0xffffffff }),
  },
  {
    name: 'packed size beyond the file',
    code: 'damaged',
    bytes: () => beside({ name: SHEET, content: 'x', packedSize: 10_000_000 }),
  },
  {
    name: 'packed size of 0',
    code: 'damaged',
    bytes: () => beside({ name: SHEET, content: sheetXml(cell('a')), packedSize: 0 }),
  },
  {
    name: 'another checksum',
    code: 'damaged',
    bytes: () => beside({ name: SHEET, content: sheetXml(cell('a')), crc: 1 }),
  },
  // Structure.
  {
    name: 'two files of one name',
    code: 'duplicate-name',
    bytes: () =>
      rawZip([
        { name: SHEET, content: 'a' },
        { name: SHEET, content: 'b' },
      ]),
  },
  {
    name: 'two names that differ in case',
    code: 'duplicate-name',
    bytes: () => named('XL/Workbook.xml'),
  },
  {
    name: 'two names that differ in form',
    code: 'duplicate-name',
    bytes: () =>
      workbookOf({
        entries: [
          { name: 'xl/\u00e9', content: '' },
          { name: 'xl/e\u0301', content: '' },
        ],
      }),
  },
  {
    name: '2,000 files',
    code: 'too-many-files',
    bytes: () =>
      workbookOf({
        entries: Array.from({ length: 2000 }, (_, n) => ({ name: `xl/${n}`, content: '' })),
      }),
  },
  {
    name: '2,000 files said to be 4',
    code: 'too-many-files',
    bytes: () =>
      workbookOf({
        entries: Array.from({ length: 2000 }, (_, n) => ({ name: `xl/${n}`, content: '' })),
        count: 4,
      }),
  },
  {
    name: '65,535 files said, four there',
    code: 'too-many-files',
    bytes: () => workbookOf({ count: 65_535 }),
  },
  { name: 'no file at all', code: 'damaged', bytes: () => rawZip([]) },
  {
    name: 'method nobody knows',
    code: 'damaged',
    bytes: () => beside({ name: SHEET, content: 'x', method: 12 }),
  },
  {
    name: 'bytes after the end',
    code: 'damaged',
    bytes: () => workbookOf({ after: text('more') }),
  },
  {
    name: 'cut in half',
    code: 'damaged',
    bytes: () => {
      const whole = workbookOf();
      return whole.subarray(0, whole.length / 2);
    },
  },
  { name: 'a beginning alone', code: 'damaged', bytes: () => text('PK\u0003\u0004') },
  {
    name: 'packed bytes cut',
    code: 'damaged',
    bytes: () => {
      const content = text(sheetXml(cell('abc')));
      return beside({ name: SHEET, content, packed: deflateRawSync(content).subarray(0, 20) });
    },
  },
  {
    name: 'packed bytes of chance',
    code: 'damaged',
    bytes: () =>
      beside({
        name: SHEET,
        content: 'x',
        packed: Uint8Array.from({ length: 500 }, (_, n) => (n * 197) & 255),
      }),
  },
  {
    name: 'pointing into the directory',
    code: 'damaged',
    bytes: () => beside({ name: SHEET, content: 'x', offset: 5_000_000 }),
  },
  // Nested.
  { name: 'a ZIP by its name', code: 'nested-file', bytes: () => named('xl/embeddings/a.zip') },
  {
    name: 'a workbook by its name',
    code: 'nested-file',
    bytes: () => named('xl/embeddings/a.XLSX'),
  },
  {
    name: 'a ZIP by its bytes',
    code: 'nested-file',
    bytes: () => beside({ name: 'xl/media/a.png', content: workbookOf() }),
  },
  {
    name: 'a workbook in itself, four deep',
    code: 'nested-file',
    bytes: () => sheet(sheet(sheet(sheet(workbookOf())))),
  },
  {
    name: 'a gzip by its bytes',
    code: 'nested-file',
    bytes: () => beside({ name: 'xl/media/a.png', content: gzipSync(zeros(10)) }),
  },
  {
    name: 'a ZIP as the table, not packed',
    code: 'nested-file',
    bytes: () => beside({ name: SHEET, content: workbookOf(), method: 0 }),
  },
  // Names.
  { name: 'a way up', code: 'hostile-name', bytes: () => named('../../.bashrc') },
  { name: 'a way up inside', code: 'hostile-name', bytes: () => named('xl/../../a.xml') },
  { name: 'from the root', code: 'hostile-name', bytes: () => named('/etc/passwd') },
  { name: 'of a drive', code: 'hostile-name', bytes: () => named('C:/a.xml') },
  { name: 'with backslashes', code: 'hostile-name', bytes: () => named('xl\\..\\..\\a.xml') },
  { name: 'with a zero byte', code: 'hostile-name', bytes: () => named('xl/a.xml\0.png') },
  {
    name: 'written from right to left',
    code: 'hostile-name',
    bytes: () => named('xl/\u202elmx.exe'),
  },
  { name: 'without a name', code: 'hostile-name', bytes: () => named('') },
  {
    name: 'one name in the directory, another before the file',
    code: 'hostile-name',
    bytes: () => beside({ name: 'xl/a.xml', localName: 'xl/b.xml', content: 'x' }),
  },
  // Secrets.
  {
    name: 'encrypted as ZIP is',
    code: 'encrypted',
    bytes: () => beside({ name: SHEET, content: 'x', flags: 0x801 }),
  },
  {
    name: 'encrypted in the strong way',
    code: 'encrypted',
    bytes: () => beside({ name: SHEET, content: 'x', flags: 0x840 }),
  },
  { name: 'encrypted as Excel does', code: 'encrypted', bytes: () => ole('EncryptedPackage') },
  // XML.
  {
    name: 'a billion laughs',
    code: 'entities',
    bytes: () => sheet(`<?xml version="1.0"?>${laughs}${sheetXml(cell('&j;')).slice(38)}`),
  },
  {
    name: 'a file of the computer',
    code: 'entities',
    bytes: () =>
      workbookOf({
        parts: {
          'xl/workbook.xml':
            '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook>&b;</workbook>',
        },
      }),
  },
  {
    name: 'a document type in shared texts',
    code: 'entities',
    bytes: () =>
      workbookOf({
        parts: {
          'xl/sharedStrings.xml': '<!DOCTYPE sst SYSTEM "https://example.org/a.dtd"><sst/>',
        },
      }),
  },
  {
    name: 'a document type in styles, in small letters',
    code: 'entities',
    bytes: () => workbookOf({ parts: { 'xl/styles.xml': '<!doctype a><a/>' } }),
  },
  {
    name: 'an endless document type',
    code: 'entities',
    bytes: () => sheet(`<!DOCTYPE a [${attributes(300_000)}`),
  },
  { name: 'an entity of nobody', code: 'damaged', bytes: () => sheet(sheetXml(cell('&unknown;'))) },
  {
    name: 'tags within tags',
    code: 'damaged',
    bytes: () => sheet(rowsOf(400_000, (n) => `<a${n}>`)),
  },
  {
    name: 'attributes without end',
    code: 'damaged',
    bytes: () => sheet(`<worksheet ${attributes(600_000)}/>`),
  },
  {
    name: 'a tag that never ends',
    code: 'damaged',
    bytes: () => sheet('<worksheet><sheetData><row'),
  },
  {
    name: 'another encoding',
    code: 'damaged',
    bytes: () => sheet(Buffer.from(`\ufeff${sheetXml(cell('a'))}`, 'utf16le')),
  },
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
