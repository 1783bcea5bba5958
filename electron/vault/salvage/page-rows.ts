/**
 * Every row that still reads in a database's pages, whatever table it was in and whether anything still points to its
 * page: a damaged tree hides whole pages from SQLite. Nothing read here is trusted before a key has opened it.
 * Layouts: sqlite.org/fileformat2.html §1.6 and §2.1. Pure.
 */
import { PAGE_BYTES, type DatabasePages } from './database-pages.js';

/** A stored value. Text and real numbers do not occur in our tables. */
export type Cell = Uint8Array | number | null;

export interface PageRow {
  /** Undefined in tables without one. */
  readonly rowid: number | undefined;
  readonly cells: readonly Cell[];
}

const TABLE_LEAF = 0x0d;
const INDEX_LEAF = 0x0a;
const INDEX_INTERIOR = 0x02;
const TABLE_INTERIOR = 0x05;
const ROW_KINDS = [INDEX_LEAF, TABLE_LEAF, INDEX_INTERIOR];
const KINDS = [...ROW_KINDS, TABLE_INTERIOR];

/** What a page holds of a payload before the rest goes to overflow pages. */
const MAX_LOCAL: Readonly<Record<number, number>> = {
  [TABLE_LEAF]: PAGE_BYTES - 35,
  [INDEX_LEAF]: Math.floor(((PAGE_BYTES - 12) * 64) / 255) - 23,
  [INDEX_INTERIOR]: Math.floor(((PAGE_BYTES - 12) * 64) / 255) - 23,
};
const MIN_LOCAL = Math.floor(((PAGE_BYTES - 12) * 32) / 255) - 23;
const OVERFLOW_BYTES = PAGE_BYTES - 4;
/** A sealed record is at most this long with its columns; a longer one is a damaged length. */
const MAX_PAYLOAD_BYTES = 4 * 1_048_576;

export function rowsIn(pages: DatabasePages): readonly PageRow[] {
  return [...pages].flatMap(([number, page]) => {
    // The first page begins with the file's header; its tree follows.
    const start = number === 1 ? 100 : 0;
    const kind = page[start] ?? 0;
    const kinds = KINDS.includes(kind) ? ROW_KINDS.filter((each) => each === kind) : ROW_KINDS;
    // A page of no known kind is tried as each: one flipped bit must not cost all its rows.
    return kinds.flatMap((each) => rowsOfPage(pages, { page, start, kind: each }));
  });
}

interface TreePage {
  readonly page: Uint8Array;
  readonly start: number;
  readonly kind: number;
}

function rowsOfPage(pages: DatabasePages, { page, start, kind }: TreePage): readonly PageRow[] {
  const rows: PageRow[] = [];
  const headerBytes = kind === INDEX_INTERIOR ? 12 : 8;
  const count = readUint(page, start + 3, 2) ?? 0;
  for (let index = 0; index < count; index += 1) {
    const at = readUint(page, start + headerBytes + index * 2, 2);
    if (at === undefined) break;
    const row = at === 0 ? undefined : rowAt(pages, { page, kind, at });
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

function rowAt(
  pages: DatabasePages,
  { page, kind, at }: { readonly page: Uint8Array; readonly kind: number; readonly at: number },
): PageRow | undefined {
  // Interior cells begin with the number of the page below.
  const size = readVarint(page, kind === INDEX_INTERIOR ? at + 4 : at);
  if (size === undefined || size.value > MAX_PAYLOAD_BYTES) return undefined;
  const rowid = kind === TABLE_LEAF ? readVarint(page, size.end) : undefined;
  if (kind === TABLE_LEAF && rowid === undefined) return undefined;
  const payload = payloadAt(pages, {
    page,
    at: rowid?.end ?? size.end,
    length: size.value,
    maxLocal: MAX_LOCAL[kind] ?? 0,
  });
  const cells = payload === undefined ? undefined : cellsOf(payload);
  return cells === undefined ? undefined : { rowid: rowid?.value, cells };
}

function payloadAt(
  pages: DatabasePages,
  {
    page,
    at,
    length,
    maxLocal,
  }: {
    readonly page: Uint8Array;
    readonly at: number;
    readonly length: number;
    readonly maxLocal: number;
  },
): Uint8Array | undefined {
  if (length <= maxLocal) return sliced(page, at, length);
  const wanted = MIN_LOCAL + ((length - MIN_LOCAL) % OVERFLOW_BYTES);
  const localBytes = wanted <= maxLocal ? wanted : MIN_LOCAL;
  const local = sliced(page, at, localBytes);
  let next = readUint(page, at + localBytes, 4);
  // Looked at before room is made: a page of noise claims thousands of long payloads.
  if (local === undefined || next === undefined || !pages.has(next)) return undefined;
  const payload = new Uint8Array(length);
  payload.set(local);
  let filled = localBytes;
  while (filled < length) {
    const overflow = next === undefined ? undefined : pages.get(next);
    const part =
      overflow === undefined
        ? undefined
        : sliced(overflow, 4, Math.min(OVERFLOW_BYTES, length - filled));
    if (overflow === undefined || part === undefined) return undefined;
    payload.set(part, filled);
    filled += part.length;
    next = readUint(overflow, 0, 4);
  }
  return payload;
}

/** Undefined unless the header and the values fill the payload to the byte. */
function cellsOf(payload: Uint8Array): readonly Cell[] | undefined {
  const header = readVarint(payload, 0);
  if (header === undefined) return undefined;
  const cells: Cell[] = [];
  let at = header.value;
  let next = header.end;
  while (next < header.value) {
    const type = readVarint(payload, next);
    if (type === undefined) return undefined;
    next = type.end;
    const cell = cellAt(payload, at, type.value);
    if (cell === undefined) return undefined;
    cells.push(cell.value);
    at += cell.sizeBytes;
  }
  return at === payload.length ? cells : undefined;
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8];

function cellAt(
  payload: Uint8Array,
  at: number,
  type: number,
): { readonly value: Cell; readonly sizeBytes: number } | undefined {
  if (type === 0) return { value: null, sizeBytes: 0 };
  if (type === 8 || type === 9) return { value: type - 8, sizeBytes: 0 };
  const integerBytes = INTEGER_BYTES[type];
  if (integerBytes !== undefined) {
    const value = readUint(payload, at, integerBytes);
    return value === undefined ? undefined : { value, sizeBytes: integerBytes };
  }
  if (type < 12 || type % 2 !== 0) return undefined;
  const sizeBytes = (type - 12) / 2;
  const value = sliced(payload, at, sizeBytes);
  return value === undefined ? undefined : { value, sizeBytes };
}

const sliced = (bytes: Uint8Array, at: number, length: number): Uint8Array | undefined =>
  at + length <= bytes.length ? bytes.slice(at, at + length) : undefined;

/** Our columns hold no negative numbers. Undefined past the end, or beyond what a number holds exactly. */
function readUint(bytes: Uint8Array, at: number, length: number): number | undefined {
  if (at + length > bytes.length) return undefined;
  let value = 0;
  for (let index = 0; index < length; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Seven bits a byte, the ninth byte whole. */
function readVarint(
  bytes: Uint8Array,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    value = index === 8 ? value * 256 + byte : value * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(value)) return undefined;
    if (byte < 0x80 || index === 8) return { value, end: at + index + 1 };
  }
  return undefined;
}
