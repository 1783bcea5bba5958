/** A photo or document of an object. One without an object waits in the tray until it is given to one. */
import { z } from 'zod';
import { attachmentSchema } from '../attachment/attachment.js';
import { itemIdSchema } from './item.js';

export const itemPhotoIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('ItemPhotoId');
export type ItemPhotoId = z.infer<typeof itemPhotoIdSchema>;

export const itemPhotoSchema = z.object({
  id: itemPhotoIdSchema,
  itemId: itemIdSchema.optional(),
  attachment: attachmentSchema,
  /** A document has none. */
  thumbnail: attachmentSchema.optional(),
  /** ISO date-time, UTC. */
  addedAt: z.iso.datetime(),
});
export type ItemPhoto = z.infer<typeof itemPhotoSchema>;
