/** Workbooks that are bombs, lie about themselves or are in disguise. */
import { deflateRawSync, gzipSync } from 'node:zlib';
import {
  type HostileTable,
  MB,
  SHEET,
  text,
  zeros,
  beside,
  sheet,
  cell,
  ole,
  rowsOf,
  attributes,
  named,
  laughs,
  unfolding,
  halfHostile,
  overlapping,
} from './hostile-parts.js';
import { rawZip } from './raw-zip.js';
import { sheetXml, workbookOf } from './workbook-of.js';

export const HOSTILE_WORKBOOKS: readonly HostileTable[] = [
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
];
