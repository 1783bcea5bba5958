/** Unfolds one file of a ZIP piece by piece, counting what comes out and ending as soon as it is too much. */
import { Inflate } from 'fflate';
import { crc32 } from './crc32.js';
import { TableRefused } from './table.js';
import type { ZipEntry } from './zip-directory.js';

/** Of all parts together. A table within our limits has a third of it. */
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_RATIO = 100;
/** Small files of equal rows pack far better than large ones. */
const RATIO_FLOOR_BYTES = 1024 * 1024;
/** A piece of this size unfolds to 2 MB at most before it is counted. */
const PIECE_BYTES = 2048;
/** Beginnings of ZIP, gzip, 7z, RAR, xz, bzip2 and OLE files. */
const NESTED: readonly (readonly number[])[] = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0x1f, 0x8b, 8],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x42, 0x5a, 0x68],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Of a whole file: shared by all of its parts. */
export class InflateBudget {
  private total = 0;
  private readonly fileBytes: number;

  constructor(fileBytes: number) {
    this.fileBytes = fileBytes;
  }

  spend(bytes: number): void {
    this.total += bytes;
    if (this.total > MOST_BYTES) throw new TableRefused('too-large');
    if (this.total > RATIO_FLOOR_BYTES && this.total > this.fileBytes * MOST_RATIO) {
      throw new TableRefused('bomb');
    }
  }
}

/** `onPiece` gets each piece once, in order; without it the file is counted only. Throws `TableRefused`. */
export function inflateEntry(
  entry: ZipEntry,
  budget: InflateBudget,
  onPiece?: (piece: Uint8Array, isLast: boolean) => void,
): void {
  let size = 0;
  let crc = 0;
  /** In an object: the compiler follows a plain variable past the callback that sets it. */
  const state = { isEnded: false };
  const take = (piece: Uint8Array, isLast: boolean): void => {
    if (size === 0 && NESTED.some((start) => start.every((byte, at) => piece[at] === byte))) {
      throw new TableRefused('nested-file');
    }
    size += piece.length;
    budget.spend(piece.length);
    if (size > RATIO_FLOOR_BYTES && size > entry.bytes.length * MOST_RATIO) {
      throw new TableRefused('bomb');
    }
    state.isEnded ||= isLast;
    if (onPiece === undefined) return;
    crc = crc32(piece, crc);
    onPiece(piece, isLast);
  };
  if (entry.isDeflated) {
    const inflate = new Inflate(take);
    // Empty at the end too: fflate says that a stream is whole only when it is told that no more comes.
    for (let at = 0; at < entry.bytes.length || at === 0; at += PIECE_BYTES) {
      push(
        inflate,
        entry.bytes.subarray(at, at + PIECE_BYTES),
        at + PIECE_BYTES >= entry.bytes.length,
      );
    }
  } else {
    take(entry.bytes, true);
  }
  const isSame = size === entry.size && (onPiece === undefined || crc === entry.crc);
  if (!state.isEnded || !isSame) throw new TableRefused('damaged');
}

function push(inflate: Inflate, piece: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(piece, isLast);
  } catch (error) {
    throw error instanceof TableRefused ? error : new TableRefused('damaged');
  }
}

/** A small part as a whole. */
export function inflateWhole(
  entry: ZipEntry,
  budget: InflateBudget,
  mostBytes: number,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  inflateEntry(entry, budget, (piece) => {
    size += piece.length;
    if (size > mostBytes) throw new TableRefused('too-large');
    pieces.push(piece.slice());
  });
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
