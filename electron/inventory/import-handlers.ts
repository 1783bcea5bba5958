/** Takes a table's rows into the inventory in one transaction, and takes them back. */
import {
  itemIdSchema,
  itemSchema,
  MOST_ITEMS,
  roomIdSchema,
  withoutEmptyFields,
  type Item,
  type RoomId,
} from '../../shared/domain/inventory/item.js';
import {
  MOST_LEVELS,
  MOST_ROOMS,
  roomPath,
  type Room,
} from '../../shared/domain/inventory/room.js';
import type { Handlers, Parsed } from '../../shared/ipc/contract.js';
import type { NewRecord, RecordType } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import type { InventoryHandlerPorts } from './handlers.js';
import { itemRecord, listItems, listRooms, listStoredItemPhotos } from './inventory-repository.js';

type ImportChannel = 'inventory.import' | 'inventory.undoImport';

/** What an import did, to be taken back. Gone when the vault locks. */
export interface ImportUndo {
  readonly added: readonly { readonly type: RecordType; readonly id: string }[];
  /** As they were before. */
  readonly changed: readonly NewRecord[];
}

export interface ImportHandlers {
  readonly handlers: Pick<Handlers, ImportChannel>;
  /** What the archive's import did is taken back by the same call. */
  readonly remember: (undo: ImportUndo) => void;
}

const ID_BYTES = 16;

export function importHandlers({ records, clock, ids }: InventoryHandlerPorts): ImportHandlers {
  let last: ImportUndo | undefined;
  return {
    remember: (undo) => {
      last = undo;
    },
    handlers: {
      'inventory.import': ({ rooms: proposed, entries }) => {
        const open = records();
        const rooms = madeRooms(listRooms(open), proposed, () =>
          roomIdSchema.parse(ids.hex(ID_BYTES)),
        );
        const before = new Map(listItems(open).map((item) => [item.id, item]));
        const fresh = entries.filter(({ id }) => id === undefined || !before.has(id)).length;
        if (before.size + fresh > MOST_ITEMS) {
          throw new VaultError('bad-input', 'too many objects');
        }
        const addedAt = clock.now();
        const items = entries.map(({ id, item, roomIndex }): Item => {
          const room = roomIndex === undefined ? undefined : rooms[roomIndex];
          if (roomIndex !== undefined && room === undefined) {
            throw new VaultError('bad-input', 'no such room');
          }
          return itemSchema.parse({
            ...withoutEmptyFields(item),
            ...(room === undefined ? {} : { roomId: room.id }),
            id: id ?? itemIdSchema.parse(ids.hex(ID_BYTES)),
            addedAt: (id === undefined ? undefined : before.get(id)?.addedAt) ?? addedAt,
          });
        });
        if (new Set(items.map(({ id }) => id)).size !== items.length) {
          throw new VaultError('bad-input', 'an object twice');
        }
        open.putMany([...rooms.map(roomRecord), ...items.map(itemRecord)]);
        const changed = items.flatMap(({ id }) => before.get(id) ?? []);
        last = {
          added: [
            ...items
              .filter(({ id }) => !before.has(id))
              .map(({ id }) => ({ type: 'item', id }) as const),
            ...rooms.map(({ id }) => ({ type: 'room', id }) as const),
          ],
          changed: changed.map(itemRecord),
        };
        return { added: fresh, updated: changed.length, rooms: rooms.length };
      },
      'inventory.undoImport': () => {
        if (last === undefined) throw new VaultError('not-found', 'nothing to take back');
        const open = records();
        const gone = new Set(last.added.map(({ id }) => id));
        // Somebody may have put another object into a room that came with the file: that room stays.
        const used = new Set<string>(
          [
            ...listItems(open).map(({ id, roomId }) => (gone.has(id) ? undefined : roomId)),
            ...listRooms(open).map(({ id, parentId }) => (gone.has(id) ? undefined : parentId)),
          ].filter((id) => id !== undefined),
        );
        const photos = listStoredItemPhotos(open).filter(
          ({ id, photo }) => photo.itemId !== undefined && gone.has(photo.itemId) && !gone.has(id),
        );
        open.change({
          put: last.changed,
          remove: [
            ...last.added.filter(
              ({ type, id }) =>
                open.get(type, id) !== undefined && !(type === 'room' && used.has(id)),
            ),
            ...photos.map(({ id }) => ({ type: 'item-photo', id }) as const),
          ],
        });
        last = undefined;
        return undefined;
      },
    },
  };
}

export const roomRecord = (room: Room): NewRecord => ({ type: 'room', id: room.id, value: room });

/** Rooms as they will be, each in one that is there or stands before it. */
function madeRooms(
  present: readonly Room[],
  proposed: Parsed<'inventory.import'>['rooms'],
  newId: () => RoomId,
): readonly Room[] {
  if (proposed.length > 0 && present.length + proposed.length > MOST_ROOMS) {
    throw new VaultError('bad-input', 'too many rooms');
  }
  const known = new Map<RoomId, Room>(present.map((room) => [room.id, room]));
  const made: Room[] = [];
  for (const { siteId, name, parentId: given, parentIndex } of proposed) {
    const parentId = parentIndex === undefined ? given : made[parentIndex]?.id;
    const isLost = parentIndex !== undefined && parentId === undefined;
    const parent = parentId === undefined ? undefined : known.get(parentId);
    const isMisplaced =
      parentId !== undefined &&
      (parent?.siteId !== siteId || roomPath(known, parentId).length >= MOST_LEVELS);
    if (isLost || isMisplaced) throw new VaultError('bad-input', 'no place for such a room');
    const room: Room = {
      id: newId(),
      siteId,
      name,
      ...(parentId === undefined ? {} : { parentId }),
    };
    made.push(room);
    known.set(room.id, room);
  }
  return made;
}
