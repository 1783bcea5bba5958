import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ATTACHMENT_MAX_BYTES,
  type MediaType,
} from '../../../../../shared/domain/attachment/attachment.js';
import { checkMedia } from '../../../../../shared/domain/attachment/attachment-rules.js';
import { withoutJpegMetadata } from '../../../../../shared/domain/attachment/jpeg.js';
import { mediaFactsOf, mediaTypeOf } from '../../../../../shared/domain/attachment/media-facts.js';
import {
  geotagged,
  jpegShell,
  pdf,
  pngChunk,
  pngShell,
  webpChunk,
  webpExtended,
  webpLossless,
  webpShell,
} from '../../../../support/pictures.js';

const size = { width: 640, height: 480 };
const shells: readonly (readonly [string, Uint8Array, MediaType])[] = [
  ['JPEG', jpegShell(size), 'image/jpeg'],
  ['PNG', pngShell(size), 'image/png'],
  ['WebP, lossy', webpShell(size), 'image/webp'],
  ['WebP, lossless', webpLossless(size), 'image/webp'],
  ['WebP, extended', webpExtended(size), 'image/webp'],
];
const position = {
  latitude: [50, 27, 53] as const,
  longitude: [4, 52, 11] as const,
  camera: 'CANARY-camera',
};
const reasonOf = (bytes: Uint8Array): string => {
  const checked = checkMedia(bytes);
  return checked.ok ? 'kept' : checked.reason;
};
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

describe('what a file is', () => {
  it.each(shells)('%s: type and size from its own bytes', (_, bytes, mediaType) => {
    expect(mediaFactsOf(bytes)).toEqual({ mediaType, ...size, hasMetadata: false });
  });

  it('knows a PDF file, and nothing else', () => {
    expect(mediaFactsOf(pdf())).toEqual({ mediaType: 'application/pdf' });
    for (const text of ['GIF89a', '<svg xmlns=', 'PK\u0003\u0004', 'BM', 'MZ', ' %PDF-1.7', '']) {
      expect(mediaTypeOf(new TextEncoder().encode(text.padEnd(40)))).toBeUndefined();
    }
  });

  it('names why a file is not kept', () => {
    const heic = new TextEncoder().encode('\0\0\0\u0018ftypheic\0\0\0\0mif1heic');
    expect(reasonOf(new Uint8Array(0))).toBe('empty');
    expect(reasonOf(heic)).toBe('heic');
    expect(reasonOf(new TextEncoder().encode('une note'))).toBe('not-supported');
    expect(reasonOf(jpegShell(size).subarray(0, 30))).toBe('damaged');
    expect(reasonOf(jpegShell({ width: 0, height: 10 }))).toBe('damaged');
    expect(reasonOf(new Uint8Array(ATTACHMENT_MAX_BYTES + 1))).toBe('too-large');
    expect(reasonOf(pdf())).toBe('kept');
  });

  it.each([
    ['JPEG', jpegShell({ width: 65_535, height: 65_535 })],
    ['PNG', pngShell({ width: 2_147_483_647, height: 2_147_483_647 })],
    ['WebP, lossy', webpShell({ width: 16_383, height: 16_383 })],
    ['WebP, lossless', webpLossless({ width: 16_384, height: 16_384 })],
    ['WebP, extended', webpExtended({ width: 16_777_216, height: 256 })],
  ])('%s: a flood of pixels is refused by its header', (_, bytes) => {
    expect(bytes.length).toBeLessThan(400);
    expect(reasonOf(bytes)).toBe('too-many-pixels');
  });

  it('keeps 50 megapixels and refuses a row more', () => {
    expect(reasonOf(jpegShell({ width: 10_000, height: 5000 }))).toBe('kept');
    expect(reasonOf(jpegShell({ width: 10_000, height: 5001 }))).toBe('too-many-pixels');
  });

  it('takes the larger of two sizes a WebP file claims', () => {
    const chunks = [webpShell({ width: 9000, height: 9000 }).subarray(12)];
    const bytes = joined(webpExtended({ width: 10, height: 10 }), ...chunks);
    expect(reasonOf(bytes)).toBe('too-many-pixels');
  });
});

describe('what is beside the picture', () => {
  const jpeg = jpegShell(size);
  const second = jpegShell({ width: 10, height: 10 });
  it.each([
    ['position, profile and comments', geotagged(jpeg, position)],
    ['a second picture behind the first', joined(jpeg, second)],
    ['a small picture inside the first segment', withSmallPicture(jpeg)],
    ['no end', jpeg.subarray(0, -2)],
    ['bytes between two segments', joined(jpeg.subarray(0, 20), jpeg)],
    ['a PNG text', pngShell(size, [pngChunk('tEXt', new Uint8Array(9))])],
    ['a PNG Exif', pngShell(size, [pngChunk('eXIf', new Uint8Array(9))])],
    ['bytes behind a PNG', joined(pngShell(size), new Uint8Array(3))],
    ['a WebP Exif', webpShell(size, [webpChunk('EXIF', new Uint8Array(9))])],
    ['a WebP packet', webpShell(size, [webpChunk('XMP ', new Uint8Array(9))])],
    ['bytes behind a WebP', joined(webpShell(size), new Uint8Array(3))],
  ])('is noticed: %s', (_, bytes) => {
    const facts = mediaFactsOf(bytes);
    // Undefined: not even a picture any more, which is refused too.
    const isPlainPicture = facts?.mediaType !== 'application/pdf' && facts?.hasMetadata === false;
    expect(isPlainPicture).toBe(false);
  });

  it('is taken away from a JPEG file, and nothing of the picture is', () => {
    const tagged = geotagged(jpeg, position);
    expect(Buffer.from(tagged).includes('CANARY-camera')).toBe(true);
    expect(withoutJpegMetadata(tagged)).toEqual(jpeg);
    expect(withoutJpegMetadata(joined(tagged, second))).toEqual(jpeg);
  });
});

/** An identifying segment that is longer than its fixed fields: a thumbnail follows them. */
function withSmallPicture(jpeg: Uint8Array): Uint8Array {
  const longer = new Uint8Array([...jpeg.subarray(0, 20), 1, 2, 3, ...jpeg.subarray(20)]);
  longer[5] = 19;
  return longer;
}

describe('hostile bytes', () => {
  const starts = shells.map(([, bytes]) => [...bytes]);
  const changed = fc
    .tuple(
      fc.constantFrom(...starts),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.uint8Array({ maxLength: 64 }),
      fc.nat(),
    )
    .map(([start, flips, tail, cut]) => {
      const bytes = [...start, ...tail];
      for (const [at, value] of flips) bytes[at % bytes.length] = value;
      return new Uint8Array(bytes.slice(0, 1 + (cut % bytes.length)));
    });

  it('never throw, never hang, and never claim more pixels than are kept', () => {
    fc.assert(
      fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        const checked = checkMedia(bytes);
        if (!checked.ok || checked.facts.mediaType === 'application/pdf') return;
        const { width, height } = checked.facts;
        expect(width * height).toBeGreaterThan(0);
        expect(width * height).toBeLessThanOrEqual(50_000_000);
      }),
      { numRuns: 5000 },
    );
  });

  it('of the greatest size are judged within a second', () => {
    const zeros = new Uint8Array(ATTACHMENT_MAX_BYTES - 100);
    const chunks = joined(pngShell(size).subarray(0, 33), zeros);
    const frames = joined(webpShell(size), zeros);
    const scans = jpegShell(size, zeros);
    for (const bytes of [chunks, frames, scans]) {
      const start = performance.now();
      checkMedia(bytes);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});
