/** A photo as its record keeps it: with the keys of its files. FORMAT.md §8. */
import { z } from 'zod';
import { photoSchema } from '../../../shared/domain/photo/photo.js';
import { sealedAttachmentSchema } from './sealed-attachment.js';

export const storedPhotoSchema = z.strictObject({
  subject: photoSchema.shape.subject,
  attachment: sealedAttachmentSchema,
  thumbnail: sealedAttachmentSchema.optional(),
  addedAt: photoSchema.shape.addedAt,
});
export type StoredPhoto = z.infer<typeof storedPhotoSchema>;
