/**
 * What a ZIP says is in it, read from its directory and held against the files' own headers. Sizes it states are
 * compared, never believed: inflate-entry.ts counts. ZIP64 is refused: no workbook within our limits needs it.
 */
import { strFromU8 } from 'fflate';
import { TableRefused } from './table.js';

export interface ZipEntry {
  /** Exactly as in the directory; used as a key, never as a place on a disk. */
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly size: number;
  /** Still packed. */
  readonly bytes: Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const MOST_COMMENT_BYTES = 65_535;
const MOST_ENTRIES = 1000;
const MOST_NAME_BYTES = 512;
const FLAG_ENCRYPTED = 0x2041;
const FLAG_UTF8 = 0x800;
const ZIP64_SIZE = 0xffffffff;

const damaged = (): TableRefused => new TableRefused('damaged');

/** Throws `TableRefused`. */
export function zipDirectory(file: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) throw new TableRefused('too-many-files');
  if (count === 0 || view.getUint16(end + 8, true) !== count) throw damaged();
  if (start + view.getUint32(end + 12, true) > end) throw damaged();
  const entries: (ZipEntry & { readonly from: number; readonly to: number })[] = [];
  const names = new Set<string>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const header = at + 46;
    at = header + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at > end) throw damaged();
    const entry = readEntry(file, view, header - 46, start);
    ensureName(entry.name, names);
    entries.push(entry);
  }
  // The directory may say less than there is: what follows it must be its end.
  if (at !== end) throw new TableRefused(moreThanSaid(view, at, end));
  ensureApart(entries);
  return entries;
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw damaged();
}

function moreThanSaid(view: DataView, from: number, end: number): 'too-many-files' | 'damaged' {
  return from + 4 <= end && view.getUint32(from, true) === DIRECTORY_SIGNATURE
    ? 'too-many-files'
    : 'damaged';
}

function readEntry(file: Uint8Array, view: DataView, at: number, directory: number) {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if ((flags & FLAG_ENCRYPTED) !== 0) throw new TableRefused('encrypted');
  if (nameLength === 0 || nameLength > MOST_NAME_BYTES) throw new TableRefused('hostile-name');
  if (size === ZIP64_SIZE || packed === ZIP64_SIZE || local === ZIP64_SIZE) {
    throw new TableRefused('too-large');
  }
  if (method !== 0 && method !== 8) throw damaged();
  if (local + 30 > directory || view.getUint32(local, true) !== LOCAL_SIGNATURE) throw damaged();
  const rawName = file.subarray(at + 46, at + 46 + nameLength);
  const localName = file.subarray(local + 30, local + 30 + view.getUint16(local + 26, true));
  // One name for whoever reads the directory and another for whoever reads the files: a disguise.
  if (!areSame(rawName, localName)) throw new TableRefused('hostile-name');
  const from = local + 30 + localName.length + view.getUint16(local + 28, true);
  const to = from + packed;
  if (to > directory || view.getUint16(local + 8, true) !== method) throw damaged();
  return {
    name: strFromU8(rawName, (flags & FLAG_UTF8) === 0),
    isDeflated: method === 8,
    crc: view.getUint32(at + 16, true),
    size,
    bytes: file.subarray(from, to),
    from: local,
    to,
  };
}

const areSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

const HOSTILE_NAME = /[\p{Cc}\\:\u202a-\u202e\u2066-\u2069]|^\/|(?:^|\/)\.{1,2}(?:\/|$)/u;

/** Nothing is ever written by these names; a workbook has none of this kind, so the file is not what it says. */
function ensureName(name: string, known: Set<string>): void {
  if (HOSTILE_NAME.test(name)) throw new TableRefused('hostile-name');
  // Parts of a workbook are named without regard to case.
  const key = name.normalize('NFC').toLowerCase();
  if (known.has(key)) throw new TableRefused('duplicate-name');
  known.add(key);
}

/** Files that share bytes unfold the same bytes again and again. */
function ensureApart(entries: readonly { readonly from: number; readonly to: number }[]): void {
  const sorted = [...entries].sort((a, b) => a.from - b.from);
  sorted.forEach(({ from }, index) => {
    if (index > 0 && from < (sorted[index - 1]?.to ?? 0)) throw new TableRefused('bomb');
  });
}
