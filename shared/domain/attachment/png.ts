/** The chunks of a PNG file (ISO/IEC 15948): its size, and whether it carries more than the picture. */
import type { PictureFacts } from './media-facts.js';

const SIGNATURE_BYTES = 8;
/** Header, palette, transparency, data, end: the picture and nothing else. */
const PLAIN_CHUNKS = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
/** A picture of 25 MB in the usual pieces of 8 KiB has some 3,000. */
const MAX_CHUNKS = 10_000;

/** Undefined when the first chunk is not the header. */
export function pngFacts(bytes: Uint8Array): PictureFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let at = SIGNATURE_BYTES;
  while (at + 12 <= bytes.length && names.at(-1) !== 'IEND' && names.length < MAX_CHUNKS) {
    names.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
    at += 12 + view.getUint32(at);
  }
  if (names[0] !== 'IHDR' || view.getUint32(SIGNATURE_BYTES) !== 13) return undefined;
  if (bytes.length < SIGNATURE_BYTES + 12 + 13) return undefined;
  return {
    width: view.getUint32(SIGNATURE_BYTES + 8),
    height: view.getUint32(SIGNATURE_BYTES + 12),
    hasMetadata: names.some((name) => !PLAIN_CHUNKS.includes(name)) || at !== bytes.length,
  };
}
