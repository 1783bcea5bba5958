/** Makes a photo ready for a visit: small enough to travel in a pack with all the others. */
import {
  ATTACHMENT_MAX_BYTES,
  THUMBNAIL_MAX_SIDE,
} from '../../shared/domain/attachment/attachment.js';
import { checkMedia } from '../../shared/domain/attachment/attachment-rules.js';
import {
  VISIT_PHOTO_MAX_BYTES,
  VISIT_PHOTO_MAX_SIDE,
  VISIT_THUMBNAIL_MAX_BYTES,
} from '../../shared/domain/visit/visit.js';
import { FileRefusal, decoded, drawn } from './prepare-file.js';

/** Tried one after the other; the first that is small enough is taken. */
const ATTEMPTS = [
  { side: VISIT_PHOTO_MAX_SIDE, quality: 0.82 },
  { side: VISIT_PHOTO_MAX_SIDE, quality: 0.66 },
  { side: 1280, quality: 0.6 },
  { side: 960, quality: 0.5 },
] as const;

export interface PreparedVisitPhoto {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly thumbnail: Uint8Array<ArrayBuffer>;
}

/** Throws `FileRefusal`, also for a document. */
export async function prepareVisitPhoto(file: Blob): Promise<PreparedVisitPhoto> {
  // Before its bytes are read: a film may be larger than the memory.
  if (file.size > ATTACHMENT_MAX_BYTES) throw new FileRefusal('too-large');
  const given = new Uint8Array(await file.arrayBuffer());
  const checked = checkMedia(given);
  if (!checked.ok) throw new FileRefusal(checked.reason);
  if (checked.facts.mediaType === 'application/pdf') throw new FileRefusal('damaged');
  const bitmap = await decoded(new Blob([given], { type: checked.facts.mediaType }));
  try {
    const thumbnail = await drawn(bitmap, THUMBNAIL_MAX_SIDE, 0.75);
    for (const { side, quality } of ATTEMPTS) {
      const bytes = await drawn(bitmap, side, quality);
      if (bytes.length <= VISIT_PHOTO_MAX_BYTES && thumbnail.length <= VISIT_THUMBNAIL_MAX_BYTES) {
        return { bytes, thumbnail };
      }
    }
    throw new FileRefusal('too-large');
  } finally {
    bitmap.close();
  }
}
