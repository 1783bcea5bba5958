/** Answers the inventory channels but those of photos, inside the vault process. */
import type { Clock, Ids } from '../../shared/domain/assessment/ports.js';
import {
  itemIdSchema,
  itemSchema,
  MOST_ITEMS,
  roomIdSchema,
  withoutEmptyFields,
  type Item,
  type ItemId,
  type RoomId,
} from '../../shared/domain/inventory/item.js';
import {
  MOST_LEVELS,
  MOST_ROOMS,
  roomPath,
  type Room,
} from '../../shared/domain/inventory/room.js';
import { MOST_VIEWS, savedViewSchema, viewIdSchema } from '../../shared/domain/inventory/view.js';
import type { Handlers, VaultChannel } from '../../shared/ipc/contract.js';
import type { Attachments } from '../vault/attachments/attachments.js';
import type { Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import { archiveHandlers, type ArchiveHandlerPorts } from './archive-handlers.js';
import { importHandlers } from './import-handlers.js';
import {
  itemPhotoRecord,
  itemRecord,
  listItems,
  listRooms,
  listStoredItemPhotos,
  listViews,
  readItem,
  shownItemPhoto,
  type NamedItemPhoto,
} from './inventory-repository.js';
import { itemPhotoHandlers } from './photo-handlers.js';

export interface InventoryHandlerPorts {
  /** The open vault's records; throws while it is locked. */
  readonly records: () => Records;
  readonly attachments: () => Pick<Attachments, 'add' | 'read' | 'step'>;
  readonly clock: Clock;
  readonly ids: Ids;
}

type InventoryChannel = Extract<VaultChannel, `inventory.${string}`>;

/** With the files that objects come from and go to. */
export interface AllInventoryPorts extends InventoryHandlerPorts {
  readonly archives: ArchiveHandlerPorts['archives'];
  readonly sites: ArchiveHandlerPorts['sites'];
}

const ID_BYTES = 16;

export function inventoryHandlers(ports: AllInventoryPorts): Pick<Handlers, InventoryChannel> {
  const { records, clock, ids } = ports;
  const imports = importHandlers(ports);
  /** What was removed since the vault was opened, to be taken back. Gone when it locks. */
  const removed = new Map<ItemId, { item: Item; photos: readonly NamedItemPhoto[] }>();

  return {
    ...itemPhotoHandlers(ports),
    ...imports.handlers,
    ...archiveHandlers({ ...ports, remember: imports.remember }),
    'inventory.get': () => {
      const open = records();
      return {
        items: listItems(open),
        rooms: listRooms(open),
        photos: listStoredItemPhotos(open).map(shownItemPhoto),
        views: listViews(open),
      };
    },
    'inventory.save': ({ entries }) => {
      const open = records();
      const addedAt = clock.now();
      const isThere = (id: ItemId) => open.get('item', id) !== undefined;
      const fresh = entries.filter(({ id }) => id === undefined || !isThere(id)).length;
      if (fresh > 0 && open.list('item').length + fresh > MOST_ITEMS) {
        throw new VaultError('bad-input', 'too many objects');
      }
      const saved = entries.map(({ id, item }) =>
        itemSchema.parse({
          ...withoutEmptyFields(item),
          id: id ?? itemIdSchema.parse(ids.hex(ID_BYTES)),
          addedAt: id === undefined || !isThere(id) ? addedAt : readItem(open, id).addedAt,
        }),
      );
      open.putMany(saved.map(itemRecord));
      return saved;
    },
    'inventory.remove': ({ itemIds }) => {
      const open = records();
      const wanted = new Set<string>(itemIds);
      const photos = listStoredItemPhotos(open).filter(
        ({ photo }) => photo.itemId !== undefined && wanted.has(photo.itemId),
      );
      for (const id of wanted) {
        const item = readItem(open, itemIdSchema.parse(id));
        removed.set(item.id, {
          item,
          photos: photos.filter(({ photo }) => photo.itemId === item.id),
        });
      }
      open.removeMany([
        ...[...wanted].map((id) => ({ type: 'item' as const, id })),
        ...photos.map(({ id }) => ({ type: 'item-photo' as const, id })),
      ]);
      return undefined;
    },
    'inventory.restore': ({ itemIds }) => {
      const back = itemIds.map((id) => {
        const found = removed.get(id);
        if (found === undefined) throw new VaultError('not-found', 'nothing to take back');
        return found;
      });
      const photos = back.flatMap((each) => each.photos);
      records().putMany([
        ...back.map(({ item }) => itemRecord(item)),
        ...photos.map(itemPhotoRecord),
      ]);
      for (const id of itemIds) removed.delete(id);
      return { items: back.map(({ item }) => item), photos: photos.map(shownItemPhoto) };
    },
    'inventory.saveRoom': ({ id, room }) => {
      const open = records();
      const rooms = new Map<RoomId, Room>(listRooms(open).map((each) => [each.id, each]));
      const saved: Room = { ...room, id: id ?? roomIdSchema.parse(ids.hex(ID_BYTES)) };
      ensureInTree(rooms, saved);
      if (!rooms.has(saved.id) && rooms.size >= MOST_ROOMS) {
        throw new VaultError('bad-input', 'too many rooms');
      }
      open.put('room', saved.id, saved);
      return saved;
    },
    'inventory.removeRoom': ({ roomId }) => {
      const open = records();
      const isUsed =
        listRooms(open).some(({ parentId }) => parentId === roomId) ||
        listItems(open).some((item) => item.roomId === roomId);
      if (isUsed) throw new VaultError('bad-input', 'something lies in the room');
      open.remove('room', roomId);
      return undefined;
    },
    'inventory.saveView': ({ id, name, view }) => {
      const open = records();
      if (id === undefined && open.list('inventory-view').length >= MOST_VIEWS) {
        throw new VaultError('bad-input', 'too many views');
      }
      const saved = savedViewSchema.parse({
        id: id ?? viewIdSchema.parse(ids.hex(ID_BYTES)),
        name,
        view,
      });
      open.put('inventory-view', saved.id, saved);
      return saved;
    },
    'inventory.removeView': ({ viewId }) => {
      records().remove('inventory-view', viewId);
      return undefined;
    },
  };
}

/** A room lies in a room of the same site, never in itself, and not too deep. */
function ensureInTree(rooms: ReadonlyMap<RoomId, Room>, room: Room): void {
  if (room.parentId === undefined) return;
  const parent = rooms.get(room.parentId);
  const above = roomPath(rooms, room.parentId);
  const isFit =
    parent?.siteId === room.siteId &&
    above.length < MOST_LEVELS &&
    above.every(({ id }) => id !== room.id);
  if (!isFit) throw new VaultError('bad-input', 'no place for such a room');
}
