/** The inventory's records, parsed on the way out. Runs in the vault process. */
import {
  itemPhotoIdSchema,
  itemPhotoSchema,
  type ItemPhoto,
} from '../../shared/domain/inventory/item-photo.js';
import {
  itemIdSchema,
  itemSchema,
  type Item,
  type ItemId,
} from '../../shared/domain/inventory/item.js';
import { roomSchema, type Room } from '../../shared/domain/inventory/room.js';
import { savedViewSchema, type SavedView } from '../../shared/domain/inventory/view.js';
import {
  storedItemPhotoSchema,
  type StoredItemPhoto,
} from '../vault/attachments/stored-item-photo.js';
import { withoutKey } from '../vault/attachments/sealed-attachment.js';
import type { NewRecord, Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';

export const listItems = (records: Records): Item[] =>
  records.list('item').map(({ value }) => itemSchema.parse(value));

export function readItem(records: Records, id: ItemId): Item {
  const value = records.get('item', id);
  if (value === undefined) throw new VaultError('not-found', 'no such object');
  return itemSchema.parse(value);
}

/** An object's record carries the object's own id; rooms and views likewise. */
export const itemRecord = (item: Item): NewRecord => ({ type: 'item', id: item.id, value: item });

export const listRooms = (records: Records): Room[] =>
  records.list('room').map(({ value }) => roomSchema.parse(value));

export const listViews = (records: Records): SavedView[] =>
  records
    .list('inventory-view')
    .map(({ value }) => savedViewSchema.parse(value))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));

export interface NamedItemPhoto {
  readonly id: string;
  readonly photo: StoredItemPhoto;
}

/** Oldest first. */
export const listStoredItemPhotos = (records: Records): readonly NamedItemPhoto[] =>
  records
    .list('item-photo')
    .map(({ id, value }) => ({ id, photo: storedItemPhotoSchema.parse(value) }))
    .sort((a, b) => a.photo.addedAt.localeCompare(b.photo.addedAt) || (a.id < b.id ? -1 : 1));

export function readStoredItemPhoto(records: Records, id: string): StoredItemPhoto {
  const value = records.get('item-photo', id);
  if (value === undefined) throw new VaultError('not-found', 'no such photo');
  return storedItemPhotoSchema.parse(value);
}

export const itemPhotoRecord = ({ id, photo }: NamedItemPhoto): NewRecord => ({
  type: 'item-photo',
  id,
  value: storedItemPhotoSchema.parse(photo),
});

/** What the window is told. */
export const shownItemPhoto = ({ id, photo }: NamedItemPhoto): ItemPhoto =>
  itemPhotoSchema.parse({
    id: itemPhotoIdSchema.parse(id),
    ...(photo.itemId === undefined ? {} : { itemId: itemIdSchema.parse(photo.itemId) }),
    attachment: withoutKey(photo.attachment),
    ...(photo.thumbnail === undefined ? {} : { thumbnail: withoutKey(photo.thumbnail) }),
    addedAt: photo.addedAt,
  });
