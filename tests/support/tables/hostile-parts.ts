/** What hostile files are made of. */
import { deflateRawSync } from 'node:zlib';
import type { TableRefusal } from '../../../shared/table/table.js';
import { rawZip, type RawEntry } from './raw-zip.js';
import { workbookOf } from './workbook-of.js';

export interface HostileTable {
  readonly name: string;
  readonly code: TableRefusal;
  readonly bytes: () => Uint8Array;
}

export const MB = 1024 * 1024;
export const SHEET = 'xl/worksheets/sheet1.xml';
export const text = (content: string): Uint8Array => new TextEncoder().encode(content);
export const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MB);
/** Packed once: the same bomb lies in several places. */
let bomb: { readonly content: Uint8Array; readonly packed: Uint8Array } | undefined;
export function unfolding() {
  bomb ??= { content: zeros(220), packed: deflateRawSync(zeros(220)) };
  return bomb;
}
export const beside = (entry: RawEntry): Uint8Array => workbookOf({ entries: [entry] });
export const named = (name: string | Uint8Array): Uint8Array => beside({ name, content: 'x' });
export const sheet = (content: string | Uint8Array): Uint8Array =>
  workbookOf({ parts: { [SHEET]: content } });
export const cell = (value: string): string =>
  `<row r="1"><c r="A1" t="str"><v>${value}</v></c></row>`;
export const ole = (inside: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(2000),
    Buffer.from(inside, 'utf16le'),
    Buffer.alloc(2000),
  ]);

/** Unfolds fifty times: under the ratio that is refused, so that only its size tells. */
export function halfHostile(): { content: Uint8Array; packed: Uint8Array } {
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
export function overlapping(): Uint8Array {
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

export const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((letter, index) => `<!ENTITY ${letter} "${`&${'abcdefghij'[index] ?? ''};`.repeat(10)}">`)
  .join('')}]>`;

export const rowsOf = (count: number, row: (n: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index + 1)).join('');

/** Attributes of one tag, each with its own name. */
export const attributes = (count: number): string =>
  Array.from({ length: count }, (_, n) => `a${n}="${n * 7919}"`).join(' ');
