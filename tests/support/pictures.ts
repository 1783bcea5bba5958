/** Files as they come from cameras, scanners and people who mean harm, built byte by byte. */

const bytesOf = (...parts: (readonly number[] | Uint8Array | string)[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) =>
        typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
      ),
    ),
  );

const u16 = (value: number): readonly number[] => [(value >> 8) & 0xff, value & 0xff];
const u32 = (value: number): readonly number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];
const little = (value: number, size: number): readonly number[] =>
  Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** index) % 256);

const segment = (marker: number, data: Uint8Array): Uint8Array =>
  bytesOf([0xff, marker], u16(data.length + 2), data);

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The right structure around made-up coded data: enough for whoever never decodes. */
export function jpegShell(
  { width, height }: PictureSize,
  data: Uint8Array = new Uint8Array(64),
): Uint8Array<ArrayBuffer> {
  const frame = bytesOf([8], u16(height), u16(width), [1, 1, 0x11, 0]);
  return bytesOf(
    [0xff, 0xd8],
    segment(0xe0, bytesOf('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0])),
    segment(0xdb, new Uint8Array(65)),
    segment(0xc0, frame),
    segment(0xda, bytesOf([1, 1, 0, 0, 63, 0])),
    // No byte of it may look like a marker.
    data.map((byte) => (byte === 0xff ? 0xfe : byte)),
    [0xff, 0xd9],
  );
}

export const pngShell = ({ width, height }: PictureSize, extra: readonly Uint8Array[] = []) =>
  bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    pngChunk('IHDR', bytesOf(u32(width), u32(height), [8, 2, 0, 0, 0])),
    ...extra,
    pngChunk('IDAT', new Uint8Array(32)),
    pngChunk('IEND', new Uint8Array(0)),
  );

/** The checksum is not right: nobody here looks at it. */
export const pngChunk = (name: string, data: Uint8Array): Uint8Array =>
  bytesOf(u32(data.length), name, data, [0, 0, 0, 0]);

export const webpChunk = (name: string, data: Uint8Array): Uint8Array =>
  bytesOf(name, little(data.length, 4), data, new Uint8Array(data.length % 2));

export function webpShell({ width, height }: PictureSize, extra: readonly Uint8Array[] = []) {
  const frame = bytesOf(
    [0x30, 0, 0, 0x9d, 0x01, 0x2a],
    little(width, 2),
    little(height, 2),
    [1, 2],
  );
  const chunks = bytesOf(webpChunk('VP8 ', frame), ...extra);
  return bytesOf('RIFF', little(chunks.length + 4, 4), 'WEBP', chunks);
}

export const webpLossless = ({ width, height }: PictureSize) => {
  const bits = width - 1 + (height - 1) * 2 ** 14;
  const chunk = webpChunk('VP8L', bytesOf([0x2f], little(bits, 4), new Uint8Array(9)));
  return bytesOf('RIFF', little(chunk.length + 4, 4), 'WEBP', chunk);
};

export const webpExtended = ({ width, height }: PictureSize) => {
  const head = bytesOf([0, 0, 0, 0], little(width - 1, 3), little(height - 1, 3));
  const chunk = webpChunk('VP8X', head);
  return bytesOf('RIFF', little(chunk.length + 4, 4), 'WEBP', chunk);
};

export const pdf = (text = 'un devis'): Uint8Array<ArrayBuffer> =>
  bytesOf(`%PDF-1.7\n% ${text}\n%%EOF\n`);

export interface Exif {
  /** Degrees, minutes and seconds north. */
  readonly latitude: readonly [number, number, number];
  /** East. */
  readonly longitude: readonly [number, number, number];
  /** 1 upright, 6 to be turned a quarter to the right. */
  readonly orientation?: number;
  readonly camera: string;
}

/** Puts an Exif segment with a position, an XMP packet, a colour profile and a comment into a JPEG file. */
export function geotagged(jpeg: Uint8Array, exif: Exif): Uint8Array<ArrayBuffer> {
  return bytesOf(
    jpeg.subarray(0, 2),
    segment(0xe1, exifData(exif)),
    segment(
      0xe1,
      bytesOf(
        'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>',
        exif.latitude.join(','),
        '</exif:GPSLatitude></x:xmpmeta>',
      ),
    ),
    segment(0xe2, bytesOf('ICC_PROFILE\0', [1, 1], `CANARY-profile ${exif.camera}`)),
    segment(0xed, bytesOf('Photoshop 3.0\0', 'CANARY-place')),
    segment(0xfe, bytesOf('CANARY-comment')),
    jpeg.subarray(2),
  );
}

/** TIFF inside Exif 2.32: camera, orientation, and the GPS directory with both coordinates. */
function exifData({ latitude, longitude, orientation = 1, camera }: Exif): Uint8Array {
  const model = bytesOf(camera, [0]);
  const entry = (tag: number, type: number, count: number, value: readonly number[]) =>
    bytesOf(u16(tag), u16(type), u32(count), value);
  const mainBytes = 2 + 3 * 12 + 4;
  const gpsBytes = 2 + 4 * 12 + 4;
  const gpsAt = 8 + mainBytes;
  const valuesAt = gpsAt + gpsBytes;
  const rationals = (parts: readonly number[]) =>
    bytesOf(...parts.map((part) => bytesOf(u32(part), u32(1))));
  return bytesOf(
    'Exif\0\0MM',
    u16(42),
    u32(8),
    u16(3),
    entry(0x0110, 2, model.length, u32(valuesAt + 48)),
    entry(0x0112, 3, 1, [...u16(orientation), 0, 0]),
    entry(0x8825, 4, 1, u32(gpsAt)),
    u32(0),
    u16(4),
    entry(0x0001, 2, 2, [0x4e, 0, 0, 0]),
    entry(0x0002, 5, 3, u32(valuesAt)),
    entry(0x0003, 2, 2, [0x45, 0, 0, 0]),
    entry(0x0004, 5, 3, u32(valuesAt + 24)),
    u32(0),
    rationals(latitude),
    rationals(longitude),
    model,
  );
}
