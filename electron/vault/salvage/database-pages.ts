/**
 * The pages of a database file as its log leaves them, without SQLite: it would refuse a damaged file, and opening
 * may already write. Layouts: sqlite.org/fileformat2.html §1 and §4. Pure.
 */

/** What every database of this program has: SQLite's own choice, never changed by us. */
export const PAGE_BYTES = 4096;

/** By number, 1 for the first. The last page of a file cut short is shorter. */
export type DatabasePages = ReadonlyMap<number, Uint8Array>;

const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const LOG_MAGIC = 0x377f0682;

/** `log`: the write-ahead log, undefined when there is none. Each page as its last whole commit left it. */
export function databasePages(file: Uint8Array, log: Uint8Array | undefined): DatabasePages {
  const pages = new Map<number, Uint8Array>();
  for (let at = 0; at < file.length; at += PAGE_BYTES) {
    pages.set(at / PAGE_BYTES + 1, file.subarray(at, at + PAGE_BYTES));
  }
  for (const [number, page] of committedFrames(log)) pages.set(number, page);
  return pages;
}

/** Frames up to the last commit whose checksums hold from the log's beginning: what SQLite itself would read. */
function committedFrames(log: Uint8Array | undefined): readonly (readonly [number, Uint8Array])[] {
  if (log === undefined || log.length < LOG_HEADER_BYTES) return [];
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  const magic = view.getUint32(0);
  // The lowest bit says in which byte order the checksums were taken.
  if ((magic & ~1) >>> 0 !== LOG_MAGIC || view.getUint32(8) !== PAGE_BYTES) return [];
  const sum = new Checksum(log, (magic & 1) === 0);
  sum.add(0, 24);
  if (!sum.isAt(view, 24)) return [];

  const frames: [number, Uint8Array][] = [];
  let committed = 0;
  const step = FRAME_HEADER_BYTES + PAGE_BYTES;
  for (let at = LOG_HEADER_BYTES; at + step <= log.length; at += step) {
    const isOfThisLog =
      view.getUint32(at + 8) === view.getUint32(16) &&
      view.getUint32(at + 12) === view.getUint32(20);
    sum.add(at, 8);
    sum.add(at + FRAME_HEADER_BYTES, PAGE_BYTES);
    if (!isOfThisLog || !sum.isAt(view, at + 16)) break;
    const page = log.subarray(at + FRAME_HEADER_BYTES, at + step);
    frames.push([view.getUint32(at), page]);
    if (view.getUint32(at + 4) !== 0) committed = frames.length;
  }
  return frames.slice(0, committed);
}

/** The log's running checksum: two sums over pairs of 32-bit words. */
class Checksum {
  readonly #view: DataView;
  readonly #isLittleEndian: boolean;
  #first = 0;
  #second = 0;

  constructor(log: Uint8Array, isLittleEndian: boolean) {
    this.#view = new DataView(log.buffer, log.byteOffset, log.byteLength);
    this.#isLittleEndian = isLittleEndian;
  }

  add(start: number, length: number): void {
    for (let at = start; at < start + length; at += 8) {
      this.#first =
        (this.#first + this.#view.getUint32(at, this.#isLittleEndian) + this.#second) >>> 0;
      this.#second =
        (this.#second + this.#view.getUint32(at + 4, this.#isLittleEndian) + this.#first) >>> 0;
    }
  }

  /** Stored big-endian, whichever order the words were read in. */
  isAt(view: DataView, at: number): boolean {
    return view.getUint32(at) === this.#first && view.getUint32(at + 4) === this.#second;
  }
}
