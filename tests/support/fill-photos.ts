/** Fills an open vault with photos, as the survey adds them: two files and a record each. */
import { randomFillSync } from 'node:crypto';
import { putPhoto } from '../../electron/assessment/photo-repository.js';
import { hexOf } from '../../electron/vault/bytes.js';
import { randomBytes } from '../../electron/vault/crypto/random.js';
import type { OpenVault } from '../../electron/vault/open-vault.js';
import { questionSubjectSchema, type QuestionSubject } from '../../shared/domain/photo/photo.js';
import { jpegShell } from './pictures.js';

export interface PhotoFill {
  /** Of all photos together, thumbnails left out. */
  readonly totalBytes: number;
  /** Of one; a photo of 2,560 pixels takes some 900,000. */
  readonly photoBytes?: number;
  readonly thumbnailBytes?: number;
}

export const aSubject = (assessmentId = 'a'.repeat(32)): QuestionSubject =>
  questionSubjectSchema.parse({
    kind: 'question',
    assessmentId,
    questionId: 'locks.multipoint',
    placeId: 'practice',
  });

/** A picture of about this size that no two calls make alike. Its structure is right, its content noise. */
export const noisePhoto = (sizeBytes: number): Uint8Array<ArrayBuffer> =>
  jpegShell({ width: 2560, height: 1920 }, randomFillSync(new Uint8Array(sizeBytes)));

/** Adds one and returns its record's id. */
export function addPhoto(vault: OpenVault, bytes: Uint8Array, thumbnail?: Uint8Array): string {
  const { attachments, records } = vault;
  const name = `IMG_${hexOf(randomBytes(2))}.jpg`;
  return putPhoto(records, {
    subject: aSubject(),
    attachment: attachments.add({ bytes, mediaType: 'image/jpeg', name }),
    ...(thumbnail === undefined
      ? {}
      : { thumbnail: attachments.add({ bytes: thumbnail, mediaType: 'image/jpeg', name }) }),
    addedAt: new Date().toISOString(),
  });
}

/** Returns the ids of the records. */
export function fillWithPhotos(
  vault: OpenVault,
  { totalBytes, photoBytes = 900_000, thumbnailBytes = 15_000 }: PhotoFill,
): readonly string[] {
  return Array.from({ length: Math.ceil(totalBytes / photoBytes) }, () =>
    addPhoto(vault, noisePhoto(photoBytes), noisePhoto(thumbnailBytes)),
  );
}
