/**
 * Makes a chosen file ready for the vault. A picture is decoded here, in the sandboxed window and nowhere
 * else, and drawn anew: what beside the picture was in the file (position, camera, date) stays behind.
 */
import {
  ATTACHMENT_MAX_BYTES,
  ATTACHMENT_MAX_PIXELS,
  NAME_MAX_LENGTH,
  THUMBNAIL_MAX_BYTES,
  THUMBNAIL_MAX_SIDE,
  type MediaType,
} from '../../shared/domain/attachment/attachment.js';
import {
  checkMedia,
  type AttachmentRefusal,
} from '../../shared/domain/attachment/attachment-rules.js';
import { withoutJpegMetadata } from '../../shared/domain/attachment/jpeg.js';

/** Enough to read a type plate on a door; a phone's photo shrinks to under a megabyte. */
const MAX_SIDE = 2560;
const PICTURE_QUALITY = 0.86;
const THUMBNAIL_QUALITY = 0.8;

export interface PreparedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: MediaType;
  readonly name: string;
  /** Pictures only. */
  readonly thumbnail: Uint8Array<ArrayBuffer> | undefined;
}

/** Why a file could not be made ready; the window says it in words. */
export class FileRefusal extends Error {
  constructor(readonly reason: AttachmentRefusal) {
    super(reason);
  }
}

/** Throws `FileRefusal`. */
export async function prepareFile(file: File): Promise<PreparedFile> {
  // Before its bytes are read: a film may be larger than the memory.
  if (file.size > ATTACHMENT_MAX_BYTES) throw new FileRefusal('too-large');
  const bytes = await bytesOf(file);
  const checked = checkMedia(bytes);
  if (!checked.ok) throw new FileRefusal(checked.reason);
  const { mediaType } = checked.facts;
  const name = file.name.slice(0, NAME_MAX_LENGTH);
  if (mediaType === 'application/pdf') return { bytes, mediaType, name, thumbnail: undefined };
  return { ...(await redrawn(new Blob([bytes], { type: mediaType }))), name };
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Gone meanwhile, or a folder.
    throw new FileRefusal('damaged');
  }
}

async function redrawn(picture: Blob): Promise<Omit<PreparedFile, 'name'>> {
  const bitmap = await decoded(picture);
  try {
    const bytes = await drawn(bitmap, MAX_SIDE, PICTURE_QUALITY);
    const thumbnail = await drawn(bitmap, THUMBNAIL_MAX_SIDE, THUMBNAIL_QUALITY);
    if (bytes.length > ATTACHMENT_MAX_BYTES || thumbnail.length > THUMBNAIL_MAX_BYTES) {
      throw new FileRefusal('too-large');
    }
    return { bytes, mediaType: 'image/jpeg', thumbnail };
  } finally {
    bitmap.close();
  }
}

export async function decoded(picture: Blob): Promise<ImageBitmap> {
  let bitmap: ImageBitmap;
  try {
    // Turned as the camera noted: that note does not come along.
    bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  } catch {
    throw new FileRefusal('damaged');
  }
  if (bitmap.width * bitmap.height <= ATTACHMENT_MAX_PIXELS) return bitmap;
  bitmap.close();
  throw new FileRefusal('too-many-pixels');
}

export async function drawn(
  bitmap: ImageBitmap,
  maxSide: number,
  quality: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new FileRefusal('damaged');
  context.imageSmoothingQuality = 'high';
  // JPEG has no transparency: without this it would turn black.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  const encoded = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  // The encoder adds a colour profile of its own.
  return withoutJpegMetadata(new Uint8Array(await encoded.arrayBuffer()));
}
