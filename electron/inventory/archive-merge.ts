/** What an archive's objects become in this vault: which are there already, in which rooms the others go. Pure. */
import { folded } from '../../shared/base/folded.js';
import type { Item, ItemId, RoomId } from '../../shared/domain/inventory/item.js';
import { roomPath, type Room } from '../../shared/domain/inventory/room.js';
import type { Site } from '../../shared/domain/practice/practice.js';
import type { ArchiveHead } from '../vault/inventory-archive/archive-format.js';

export interface PresentInventory {
  readonly items: readonly Item[];
  readonly rooms: readonly Room[];
  readonly sites: readonly Site[];
}

export interface ArchiveMerge {
  /** To be written: new ones and, when asked for, those that are there with what the archive says of them. */
  readonly items: readonly Item[];
  readonly rooms: readonly Room[];
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
}

export const alreadyThere = (head: ArchiveHead, present: PresentInventory): number => {
  const ids = new Set(present.items.map(({ id }) => id));
  return head.items.filter(({ id }) => ids.has(id)).length;
};

export function mergeArchive(
  head: ArchiveHead,
  present: PresentInventory,
  already: 'skip' | 'update',
): ArchiveMerge {
  const siteOf = siteFinder(head.sites, present.sites);
  const { roomOf, made } = roomFinder(head.rooms, present.rooms, siteOf);
  const ids = new Set<ItemId>(present.items.map(({ id }) => id));
  const kept = head.items.filter(({ id }) => already === 'update' || !ids.has(id));
  const items = kept.map((item): Item => {
    const { roomId, siteId, events, ...rest } = item;
    const room = roomId === undefined ? undefined : roomOf(roomId);
    return {
      ...rest,
      ...(room === undefined ? {} : { roomId: room }),
      ...(siteId === undefined ? {} : { siteId: siteOf(siteId) }),
      ...(events === undefined
        ? {}
        : {
            events: events.map(({ fromRoomId, ...event }) => {
              const from = fromRoomId === undefined ? undefined : roomOf(fromRoomId);
              return { ...event, ...(from === undefined ? {} : { fromRoomId: from }) };
            }),
          }),
    };
  });
  const updated = items.filter(({ id }) => ids.has(id)).length;
  return {
    items,
    rooms: made,
    added: items.length - updated,
    updated,
    skipped: head.items.length - items.length,
  };
}

/** The same site by id or name; all others are the practice's first one. */
function siteFinder(
  theirs: readonly Site[],
  ours: readonly Site[],
): (id: Site['id']) => Site['id'] {
  const byName = new Map(ours.map(({ id, name }) => [folded(name), id]));
  const places = new Map(
    theirs.map(({ id, name }) => [
      id,
      ours.find((site) => site.id === id)?.id ?? byName.get(folded(name)),
    ]),
  );
  return (id) => {
    const place = places.get(id) ?? ours[0]?.id;
    if (place === undefined) throw new Error('a practice has a site');
    return place;
  };
}

/** The room of that id, or of that name in the same place; made anew where there is none. */
function roomFinder(
  theirs: readonly Room[],
  ours: readonly Room[],
  siteOf: (id: Site['id']) => Site['id'],
) {
  const known = new Map<RoomId, Room>(theirs.map((room) => [room.id, room]));
  const byPlace = new Map<string, RoomId>(ours.map((room) => [placeKey(room), room.id]));
  const taken = new Set<RoomId>(ours.map(({ id }) => id));
  const places = new Map<RoomId, RoomId>();
  const made: Room[] = [];
  const placeOf = (room: Room, parentId: RoomId | undefined): RoomId => {
    const before = places.get(room.id);
    if (before !== undefined) return before;
    const { parentId: _theirs, ...rest } = room;
    const wanted: Room = {
      ...rest,
      siteId: siteOf(room.siteId),
      ...(parentId === undefined ? {} : { parentId }),
    };
    const same = taken.has(room.id) ? room.id : byPlace.get(placeKey(wanted));
    if (same === undefined) {
      made.push(wanted);
      byPlace.set(placeKey(wanted), wanted.id);
    }
    places.set(room.id, same ?? wanted.id);
    return same ?? wanted.id;
  };
  const roomOf = (id: RoomId): RoomId | undefined =>
    roomPath(known, id).reduce<RoomId | undefined>(
      (parentId, room) => placeOf(room, parentId),
      undefined,
    );
  return { roomOf, made };
}

const placeKey = ({ siteId, parentId = '' as RoomId, name }: Room): string =>
  `${siteId}/${parentId}/${folded(name)}`;
