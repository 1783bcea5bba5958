/** Persisted numbers and names of an archive of the inventory. FORMAT.md §9.7 explains them. */
import { z } from 'zod';
import {
  attachmentSchema,
  THUMBNAIL_MAX_BYTES,
} from '../../../shared/domain/attachment/attachment.js';
import { itemPhotoIdSchema } from '../../../shared/domain/inventory/item-photo.js';
import { itemIdSchema, itemSchema, MOST_ITEMS } from '../../../shared/domain/inventory/item.js';
import { MOST_ROOMS, roomSchema } from '../../../shared/domain/inventory/room.js';
import { siteSchema } from '../../../shared/domain/practice/practice.js';
import type { SealedFileKind } from '../visit-pack/pack-format.js';

export const ARCHIVE: SealedFileKind = {
  magic: 'CSINVENT',
  labels: { key: 'inventory/1/key', chunk: 'inventory/1/chunk' },
  damaged: 'archive-damaged',
};
export const ARCHIVE_EXTENSION = 'inventaire';

/** What is set aside for the list of objects before it is read. */
export const HEAD_MAX_BYTES = 96 * 1024 * 1024;
const MOST_PHOTOS = 50_000;

/** The first part inside: all but the bytes of the pictures, which follow in this order. */
export const archiveHeadSchema = z.strictObject({
  items: z.array(itemSchema.strict()).max(MOST_ITEMS),
  rooms: z.array(roomSchema.strict()).max(MOST_ROOMS),
  sites: z.array(siteSchema).max(12),
  photos: z
    .array(
      z.strictObject({
        id: itemPhotoIdSchema,
        itemId: itemIdSchema,
        name: attachmentSchema.shape.name,
        mediaType: attachmentSchema.shape.mediaType,
        addedAt: z.iso.datetime(),
        sizeBytes: attachmentSchema.shape.sizeBytes,
        /** 0 for a document, which has none. */
        thumbnailBytes: z.number().int().min(0).max(THUMBNAIL_MAX_BYTES),
      }),
    )
    .max(MOST_PHOTOS),
});
export type ArchiveHead = z.infer<typeof archiveHeadSchema>;

export const photoBytesIn = ({ photos }: ArchiveHead): number =>
  photos.reduce((sum, { sizeBytes, thumbnailBytes }) => sum + sizeBytes + thumbnailBytes, 0);
