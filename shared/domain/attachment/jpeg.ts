/** The segments of a JPEG file (ITU T.81 annex B): its size, what beside the picture it carries, and without it. */
import type { PictureFacts } from './media-facts.js';

const SOI_BYTES = 2;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;
/** JFIF without a small second picture, and Adobe's note on how colours are coded: their greatest lengths. */
const PLAIN_SEGMENTS: ReadonlyMap<number, number> = new Map([
  [0xe0, 18],
  [0xee, 16],
]);
/** A picture has a few dozen. */
const MAX_SEGMENTS = 10_000;

interface Segment {
  readonly marker: number;
  /** Of its first byte, 0xff. */
  readonly start: number;
  /** Behind its last byte; of a scan, behind all its coded data. */
  readonly end: number;
}

/** Undefined when the segments do not lead to the picture's size. */
export function jpegFacts(bytes: Uint8Array): PictureFacts | undefined {
  const segments = segmentsOf(bytes);
  const frame = segments.find(({ marker }) => isFrame(marker));
  if (frame === undefined || frame.end - frame.start < 10) return undefined;
  return {
    height: u16(bytes, frame.start + 5),
    width: u16(bytes, frame.start + 7),
    hasMetadata: segments.some(isMetadata) || !endsWithPicture(segments, bytes),
  };
}

/** The same picture, bit for bit, with nothing beside it. */
export function withoutJpegMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept = segmentsOf(bytes).filter((segment) => !isMetadata(segment));
  const parts = [
    bytes.subarray(0, SOI_BYTES),
    ...kept.map(({ start, end }) => bytes.subarray(start, end)),
  ];
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Phones put films and second pictures behind the first one. */
const endsWithPicture = (segments: readonly Segment[], bytes: Uint8Array): boolean =>
  segments.at(-1)?.marker === END_OF_IMAGE && segments.at(-1)?.end === bytes.length;

const u16 = (bytes: Uint8Array, offset: number): number =>
  ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);

/** SOF0 to SOF15; C4, C8 and CC are tables, not frames. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Comments, and every application segment but the plain ones. */
const isMetadata = ({ marker, start, end }: Segment): boolean =>
  marker === COMMENT ||
  (marker >= 0xe0 && marker <= 0xef && end - start > (PLAIN_SEGMENTS.get(marker) ?? 0));

/** Up to the end of the image, or as far as the structure holds. */
function segmentsOf(bytes: Uint8Array): readonly Segment[] {
  const segments: Segment[] = [];
  let at = SOI_BYTES;
  while (at + 1 < bytes.length && bytes[at] === 0xff && segments.length < MAX_SEGMENTS) {
    const marker = bytes[at + 1] ?? 0;
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) {
      segments.push({ marker, start: at, end: at + 2 });
      break;
    }
    const length = u16(bytes, at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) break;
    const whole = marker === START_OF_SCAN ? endOfScan(bytes, end) : end;
    segments.push({ marker, start: at, end: whole });
    at = whole;
  }
  return segments;
}

/** Coded data end at a marker that is neither a stuffed zero, a restart nor a fill byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}
