/** A file of unknown kind as a table: told by its bytes, never by its name. */
import { readCsv } from './read-csv.js';
import { readXlsx, type XlsxOptions } from './read-xlsx.js';
import { TABLE_LIMITS, type TableRead } from './table.js';

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const NO_TEXT: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];
/** Name of the stream in which Office puts an encrypted workbook, in UTF-16. */
const ENCRYPTED = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);

export function readTable(bytes: Uint8Array, options: XlsxOptions = {}): TableRead {
  if (bytes.length === 0) return { ok: false, code: 'empty' };
  if (begins(bytes, ZIP)) return readXlsx(bytes, options);
  if (begins(bytes, OLE)) {
    if (bytes.length > TABLE_LIMITS.xlsxBytes) return { ok: false, code: 'too-large' };
    return { ok: false, code: holds(bytes, ENCRYPTED) ? 'encrypted' : 'old-format' };
  }
  if (NO_TEXT.some((start) => begins(bytes, start))) return { ok: false, code: 'not-a-table' };
  return readCsv(bytes, options.onProgress);
}

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
