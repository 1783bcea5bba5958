/** A photo of an object as its record keeps it: with the keys of its files. FORMAT.md §8. */
import { z } from 'zod';
import { itemPhotoSchema } from '../../../shared/domain/inventory/item-photo.js';
import { sealedAttachmentSchema } from './sealed-attachment.js';

export const storedItemPhotoSchema = z.strictObject({
  itemId: itemPhotoSchema.shape.itemId,
  attachment: sealedAttachmentSchema,
  thumbnail: sealedAttachmentSchema.optional(),
  addedAt: itemPhotoSchema.shape.addedAt,
});
export type StoredItemPhoto = z.infer<typeof storedItemPhotoSchema>;
