/** Padding of what is sealed: a stolen file shows a size class, not a length. FORMAT.md §4. */
import { ByteReader } from './byte-reader.js';
import { ByteWriter } from './byte-writer.js';

/** Most answers fit the first class. */
const PADDING_CLASSES = [256, 512, 1024, 2048, 4096, 16_384] as const;
/** Longer payloads are padded to a multiple of this, up to the limit. */
const LARGE_STEP = 16_384;
const MAX_PADDED_BYTES = 1_048_576;
const LENGTH_BYTES = 4;

/** Throws RangeError above one mebibyte. */
export function padded(payload: Uint8Array): Uint8Array {
  const needed = payload.length + LENGTH_BYTES;
  const size =
    PADDING_CLASSES.find((limit) => needed <= limit) ?? Math.ceil(needed / LARGE_STEP) * LARGE_STEP;
  if (size > MAX_PADDED_BYTES)
    throw new RangeError(`a record of ${payload.length} bytes is too large`);
  const bytes = new Uint8Array(size);
  bytes.set(new ByteWriter().u32(payload.length).bytes());
  bytes.set(payload, LENGTH_BYTES);
  return bytes;
}

/** The payload as text; undefined when the length cannot be right. */
export function unpadded(plaintext: Uint8Array): string | undefined {
  if (plaintext.length < LENGTH_BYTES) return undefined;
  const length = new ByteReader(plaintext).u32();
  if (length > plaintext.length - LENGTH_BYTES) return undefined;
  return new TextDecoder().decode(plaintext.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
}
