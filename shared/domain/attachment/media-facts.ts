/** What the first bytes of a file say it is. Nothing is decoded here, whatever the file claims. */
import type { MediaType } from './attachment.js';
import { jpegFacts } from './jpeg.js';
import { pngFacts } from './png.js';
import { webpFacts } from './webp.js';

export interface PictureFacts {
  /** Pixels, as the header has them: before any turn that the metadata ask for. */
  readonly width: number;
  readonly height: number;
  /** Anything beside the picture itself: position, camera, date, colour profile, comment, a second picture. */
  readonly hasMetadata: boolean;
}

export type MediaFacts =
  | ({ readonly mediaType: Exclude<MediaType, 'application/pdf'> } & PictureFacts)
  | { readonly mediaType: 'application/pdf' };

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

export const hasBytesAt = (bytes: Uint8Array, offset: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[offset + index] === byte);

/** By the first bytes alone; the name and what the system says of the file count for nothing. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  if (hasBytesAt(bytes, 0, JPEG)) return 'image/jpeg';
  if (hasBytesAt(bytes, 0, PNG)) return 'image/png';
  if (hasBytesAt(bytes, 0, RIFF) && hasBytesAt(bytes, 8, WEBP)) return 'image/webp';
  return hasBytesAt(bytes, 0, PDF) ? 'application/pdf' : undefined;
}

/** Undefined when it is none of the four, or a picture whose structure says no size. */
export function mediaFactsOf(bytes: Uint8Array): MediaFacts | undefined {
  const mediaType = mediaTypeOf(bytes);
  switch (mediaType) {
    case undefined:
      return undefined;
    case 'application/pdf':
      return { mediaType };
    case 'image/jpeg':
      return withType(mediaType, jpegFacts(bytes));
    case 'image/png':
      return withType(mediaType, pngFacts(bytes));
    case 'image/webp':
      return withType(mediaType, webpFacts(bytes));
  }
}

const withType = (
  mediaType: Exclude<MediaType, 'application/pdf'>,
  facts: PictureFacts | undefined,
): MediaFacts | undefined => {
  if (facts === undefined || facts.width === 0 || facts.height === 0) return undefined;
  return { mediaType, ...facts };
};

/** HEIC and HEIF, as iPhones make them: not kept, but worth a sentence of their own. */
export const isHeic = (bytes: Uint8Array): boolean =>
  hasBytesAt(bytes, 4, [0x66, 0x74, 0x79, 0x70]) &&
  ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'].includes(
    String.fromCharCode(...bytes.subarray(8, 12)),
  );
