/** Between the vault's records and an archive: what goes into one, and how one is kept. */
import { itemPhotoIdSchema, type ItemPhotoId } from '../../shared/domain/inventory/item-photo.js';
import { MOST_ITEMS, type ItemId, type RoomId } from '../../shared/domain/inventory/item.js';
import { MOST_ROOMS, roomPath } from '../../shared/domain/inventory/room.js';
import type { Site } from '../../shared/domain/practice/practice.js';
import type { ArchiveTaken } from '../../shared/ipc/contract-inventory-files.js';
import { ensureThumbnail } from '../vault/attachments/ensure-thumbnail.js';
import type { StoredItemPhoto } from '../vault/attachments/stored-item-photo.js';
import { ARCHIVE, type ArchiveHead } from '../vault/inventory-archive/archive-format.js';
import type { Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import { damagedFile } from '../vault/visit-pack/pack-preamble.js';
import { mergeArchive } from './archive-merge.js';
import type { InventoryHandlerPorts } from './handlers.js';
import { roomRecord, type ImportHandlers } from './import-handlers.js';
import {
  itemPhotoRecord,
  itemRecord,
  listItems,
  listRooms,
  listStoredItemPhotos,
  type NamedItemPhoto,
} from './inventory-repository.js';

export interface KeepPorts extends InventoryHandlerPorts {
  readonly sites: (records: Records) => readonly Site[];
  readonly remember: ImportHandlers['remember'];
}

/** What goes into an archive of these objects, or of all: their rooms, sites, photos and documents. */
export function archivedOf(
  open: Records,
  sites: readonly Site[],
  itemIds: readonly ItemId[] | undefined,
): { readonly head: ArchiveHead; readonly photos: readonly NamedItemPhoto[] } {
  const wanted = itemIds === undefined ? undefined : new Set(itemIds);
  const items = listItems(open).filter(({ id }) => wanted?.has(id) !== false);
  const rooms = new Map(listRooms(open).map((room) => [room.id, room]));
  const used = new Set<RoomId>(
    items.flatMap(({ roomId, events = [] }) =>
      [roomId, ...events.map(({ fromRoomId }) => fromRoomId)].flatMap((id) =>
        roomPath(rooms, id).map((room) => room.id),
      ),
    ),
  );
  const ids = new Set<string>(items.map(({ id }) => id));
  const photos = listStoredItemPhotos(open).filter(
    ({ photo: { itemId } }) => itemId !== undefined && ids.has(itemId),
  );
  return {
    photos,
    head: {
      items,
      rooms: [...rooms.values()].filter(({ id }) => used.has(id)),
      sites: [...sites],
      photos: photos.flatMap(({ id, photo: { itemId, attachment, thumbnail, addedAt } }) =>
        itemId === undefined
          ? []
          : {
              id: itemPhotoIdSchema.parse(id),
              itemId,
              name: attachment.name,
              mediaType: attachment.mediaType,
              addedAt,
              sizeBytes: attachment.sizeBytes,
              thumbnailBytes: thumbnail?.sizeBytes ?? 0,
            },
      ),
    },
  };
}

/** What zod cannot see: no id twice, each photo one of an object. */
export function ensureSound({ items, rooms, photos }: ArchiveHead): void {
  const ids = new Set(items.map(({ id }) => id));
  const isSound =
    ids.size === items.length &&
    new Set(rooms.map(({ id }) => id)).size === rooms.length &&
    new Set(photos.map(({ id }) => id)).size === photos.length &&
    photos.every(({ itemId }) => ids.has(itemId));
  if (!isSound) throw damagedFile(ARCHIVE, 'the parts do not belong together');
}

/** Of new objects all; of those that are there, only when they are updated, those that are not. */
export function wantedPhotos(
  open: Records,
  { photos }: ArchiveHead,
  already: 'skip' | 'update',
): ReadonlySet<ItemPhotoId> {
  const present = new Set<string>(listItems(open).map(({ id }) => id));
  return new Set(
    photos
      .filter(({ itemId }) => already === 'update' || !present.has(itemId))
      .map(({ id }) => id)
      .filter((id) => open.get('item-photo', id) === undefined),
  );
}

export function keepPhoto(
  { attachments }: InventoryHandlerPorts,
  facts: ArchiveHead['photos'][number],
  { whole, thumbnail }: { readonly whole: Uint8Array; readonly thumbnail: Uint8Array },
): NamedItemPhoto {
  const { id, itemId, mediaType, name, addedAt } = facts;
  const small = thumbnail.length === 0 ? undefined : thumbnail;
  ensureThumbnail(small, mediaType);
  const files = attachments();
  const photo: StoredItemPhoto = {
    itemId,
    attachment: files.add({ bytes: whole, mediaType, name }),
    ...(small === undefined
      ? {}
      : { thumbnail: files.add({ bytes: small, mediaType: 'image/jpeg', name }) }),
    addedAt,
  };
  return { id, photo };
}

/** One transaction: rooms, objects, photos. */
export function keep(
  ports: KeepPorts,
  head: ArchiveHead,
  already: 'skip' | 'update',
  photos: readonly NamedItemPhoto[],
): ArchiveTaken {
  const open = ports.records();
  const present = { items: listItems(open), rooms: listRooms(open), sites: ports.sites(open) };
  const { items, rooms, ...counts } = mergeArchive(head, present, already);
  if (present.items.length + counts.added > MOST_ITEMS) {
    throw new VaultError('bad-input', 'too many objects');
  }
  if (present.rooms.length + rooms.length > MOST_ROOMS) {
    throw new VaultError('bad-input', 'too many rooms');
  }
  const before = new Map(present.items.map((item) => [item.id, item]));
  if (items.length > 0) {
    open.change({
      put: [...rooms.map(roomRecord), ...items.map(itemRecord), ...photos.map(itemPhotoRecord)],
    });
    ports.attachments().step('attachment-recorded');
    ports.remember({
      added: [
        ...items
          .filter(({ id }) => !before.has(id))
          .map(({ id }) => ({ type: 'item', id }) as const),
        ...rooms.map(({ id }) => ({ type: 'room', id }) as const),
        ...photos.map(({ id }) => ({ type: 'item-photo', id }) as const),
      ],
      changed: items.flatMap(({ id }) => before.get(id) ?? []).map(itemRecord),
    });
  }
  return { ...counts, photos: photos.length };
}
