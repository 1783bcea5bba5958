/** The inventory: objects, their rooms, photos and documents, and the views kept of the list. */
import { z } from 'zod';
import {
  ATTACHMENT_MAX_BYTES,
  attachmentSchema,
  mediaTypeSchema,
  THUMBNAIL_MAX_BYTES,
} from '../domain/attachment/attachment.js';
import { itemPhotoIdSchema, itemPhotoSchema } from '../domain/inventory/item-photo.js';
import {
  itemIdSchema,
  itemSchema,
  MOST_ITEMS,
  newItemSchema,
  roomIdSchema,
} from '../domain/inventory/item.js';
import { newRoomSchema, roomSchema } from '../domain/inventory/room.js';
import { savedViewSchema, viewIdSchema, viewSchema } from '../domain/inventory/view.js';
import { endpoint, nothing } from './endpoint.js';

const bytesUpTo = (maxBytes: number) =>
  z.instanceof(Uint8Array).refine((bytes) => bytes.length >= 1 && bytes.length <= maxBytes);

/** Names, ids and what else is not the file itself. */
const REST_BYTES = 10_000;
/** Ten thousand objects with every field filled. */
const IMPORT_MAX_BYTES = 64_000_000;

const photoParts = z.object({ items: z.array(itemSchema), photos: z.array(itemPhotoSchema) });
const byPhoto = { photoId: itemPhotoIdSchema };

export const inventoryContract = {
  'inventory.get': endpoint(
    'vault',
    'unlocked-vault',
    nothing,
    z.object({
      items: z.array(itemSchema),
      rooms: z.array(roomSchema),
      photos: z.array(itemPhotoSchema),
      views: z.array(savedViewSchema),
    }),
  ),
  /** All or nothing, in one transaction. Without an id an object is new. In the order given. */
  'inventory.save': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      entries: z
        .array(z.strictObject({ id: itemIdSchema.optional(), item: newItemSchema }))
        .min(1)
        .max(MOST_ITEMS),
    }),
    z.array(itemSchema),
    { maxBytes: IMPORT_MAX_BYTES },
  ),
  /** With their photos. */
  'inventory.remove': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ itemIds: z.array(itemIdSchema).min(1).max(MOST_ITEMS) }),
    nothing,
  ),
  /** Takes a removal back, as long as the vault was not locked since. */
  'inventory.restore': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ itemIds: z.array(itemIdSchema).min(1).max(MOST_ITEMS) }),
    photoParts,
  ),
  /** Without an id it is new; with one it is changed, or brought back after a removal. */
  'inventory.saveRoom': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ id: roomIdSchema.optional(), room: newRoomSchema }),
    roomSchema,
  ),
  /** Refused as `bad-input` while anything lies in it. */
  'inventory.removeRoom': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ roomId: roomIdSchema }),
    nothing,
  ),
  'inventory.addPhoto': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      /** Left out: it waits in the tray. */
      itemId: itemIdSchema.optional(),
      bytes: bytesUpTo(ATTACHMENT_MAX_BYTES),
      mediaType: mediaTypeSchema,
      name: attachmentSchema.shape.name,
      /** A JPEG; pictures only. */
      thumbnail: bytesUpTo(THUMBNAIL_MAX_BYTES).optional(),
    }),
    itemPhotoSchema,
    { maxBytes: ATTACHMENT_MAX_BYTES + THUMBNAIL_MAX_BYTES + REST_BYTES },
  ),
  /** Gives photos to an object, or back to the tray. */
  'inventory.assignPhotos': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      photoIds: z.array(itemPhotoIdSchema).min(1).max(200),
      itemId: itemIdSchema.optional(),
    }),
    z.array(itemPhotoSchema),
  ),
  'inventory.readPhoto': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...byPhoto, part: z.enum(['whole', 'thumbnail']) }),
    z.object({ mediaType: mediaTypeSchema, bytes: bytesUpTo(ATTACHMENT_MAX_BYTES) }),
  ),
  'inventory.removePhoto': endpoint('vault', 'unlocked-vault', z.strictObject(byPhoto), nothing),
  'inventory.restorePhoto': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject(byPhoto),
    itemPhotoSchema,
  ),
  /** Asks where, and writes a document there in the clear: it cannot be shown in the window. */
  'inventory.saveCopy': endpoint(
    'main',
    'unlocked-vault',
    z.strictObject(byPhoto),
    z.object({ outcome: z.enum(['saved', 'cancelled']) }),
  ),
  'inventory.saveView': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      id: viewIdSchema.optional(),
      name: savedViewSchema.shape.name,
      view: viewSchema,
    }),
    savedViewSchema,
  ),
  'inventory.removeView': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ viewId: viewIdSchema }),
    nothing,
  ),
};
