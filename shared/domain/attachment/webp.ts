/** The chunks of a WebP file (RFC 9649): its size, and whether it carries more than the picture. */
import type { PictureFacts } from './media-facts.js';

const HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const PLAIN_CHUNKS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH'];
/** A still picture has four at most, a film one for each frame. */
const MAX_CHUNKS = 10_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Undefined when no chunk says a size. The largest one counts: canvas and frame may disagree. */
export function webpFacts(bytes: Uint8Array): PictureFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  const sizes: Size[] = [];
  let at = HEADER_BYTES;
  while (at + CHUNK_HEADER_BYTES <= bytes.length && names.length < MAX_CHUNKS) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const size = view.getUint32(at + 4, true);
    names.push(name);
    const found = sizeIn(name, bytes.subarray(at + CHUNK_HEADER_BYTES));
    if (found !== undefined) sizes.push(found);
    // Chunks begin at even places.
    at += CHUNK_HEADER_BYTES + size + (size % 2);
  }
  if (sizes.length === 0) return undefined;
  return {
    width: Math.max(...sizes.map(({ width }) => width)),
    height: Math.max(...sizes.map(({ height }) => height)),
    hasMetadata: names.some((name) => !PLAIN_CHUNKS.includes(name)) || at !== bytes.length,
  };
}

function sizeIn(name: string, data: Uint8Array): Size | undefined {
  const u8 = (offset: number): number => data[offset] ?? 0;
  const u16 = (offset: number): number => u8(offset) | (u8(offset + 1) << 8);
  const u24 = (offset: number): number => u16(offset) | (u8(offset + 2) << 16);
  if (data.length < 10) return undefined;
  switch (name) {
    case 'VP8X':
      return { width: u24(4) + 1, height: u24(7) + 1 };
    case 'VP8 ':
      // Behind the frame tag and the start code; 14 bits each.
      return { width: u16(6) & 0x3fff, height: u16(8) & 0x3fff };
    case 'VP8L':
      return {
        width: (u16(1) & 0x3fff) + 1,
        height: ((u24(2) >> 6) & 0x3fff) + 1,
      };
    default:
      return undefined;
  }
}
