/** Photos and documents that go with a question of the survey. */
import { z } from 'zod';
import {
  ATTACHMENT_MAX_BYTES,
  attachmentSchema,
  mediaTypeSchema,
  THUMBNAIL_MAX_BYTES,
} from '../domain/attachment/attachment.js';
import { attachmentHealthSchema } from '../domain/attachment/attachment-health.js';
import { photoIdSchema, photoSchema, photoSubjectSchema } from '../domain/photo/photo.js';
import { endpoint, nothing } from './endpoint.js';

const bytesUpTo = (maxBytes: number) =>
  z.instanceof(Uint8Array).refine((bytes) => bytes.length >= 1 && bytes.length <= maxBytes);

const byPhoto = { photoId: photoIdSchema };

/** Names, ids and what else is not the file itself. */
const REST_BYTES = 10_000;

export const attachmentContract = {
  'attachment.list': endpoint('vault', 'unlocked-vault', nothing, z.array(photoSchema)),
  'attachment.add': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      subject: photoSubjectSchema,
      bytes: bytesUpTo(ATTACHMENT_MAX_BYTES),
      mediaType: mediaTypeSchema,
      name: attachmentSchema.shape.name,
      /** A JPEG; pictures only. */
      thumbnail: bytesUpTo(THUMBNAIL_MAX_BYTES).optional(),
    }),
    photoSchema,
    { maxBytes: ATTACHMENT_MAX_BYTES + THUMBNAIL_MAX_BYTES + REST_BYTES },
  ),
  'attachment.read': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...byPhoto, part: z.enum(['whole', 'thumbnail']) }),
    z.object({ mediaType: mediaTypeSchema, bytes: bytesUpTo(ATTACHMENT_MAX_BYTES) }),
  ),
  'attachment.remove': endpoint('vault', 'unlocked-vault', z.strictObject(byPhoto), nothing),
  /** Takes a removal back, as long as the vault was not locked since. */
  'attachment.restore': endpoint('vault', 'unlocked-vault', z.strictObject(byPhoto), photoSchema),
  'attachment.health': endpoint('vault', 'unlocked-vault', nothing, attachmentHealthSchema),
  /** Asks where, and writes a document there in the clear: it cannot be shown in the window. */
  'attachment.saveCopy': endpoint(
    'main',
    'unlocked-vault',
    z.strictObject(byPhoto),
    z.object({ outcome: z.enum(['saved', 'cancelled']) }),
  ),
};
