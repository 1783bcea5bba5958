/** Rooms of a site, and cupboards in rooms: a tree. */
import { z } from 'zod';
import { siteIdSchema, type Site } from '../practice/practice.js';
import { roomIdSchema, type NewItem, type RoomId } from './item.js';

export const newRoomSchema = z.strictObject({
  siteId: siteIdSchema,
  /** The room it is in; left out for a room of the site itself. */
  parentId: roomIdSchema.optional(),
  name: z.string().trim().min(1).max(80),
});
export type NewRoom = z.infer<typeof newRoomSchema>;

export const roomSchema = newRoomSchema.extend({ id: roomIdSchema });
export type Room = z.infer<typeof roomSchema>;

export const MOST_ROOMS = 500;
/** Site, room, cupboard, drawer: deeper says nothing more. */
export const MOST_LEVELS = 4;

/** From the outermost room to this one; empty for an unknown room. Ends even where rooms lie in a circle. */
export function roomPath(rooms: ReadonlyMap<RoomId, Room>, id: RoomId | undefined): Room[] {
  const path: Room[] = [];
  let next = id === undefined ? undefined : rooms.get(id);
  while (next !== undefined && !path.includes(next) && path.length < MOST_LEVELS) {
    path.unshift(next);
    next = next.parentId === undefined ? undefined : rooms.get(next.parentId);
  }
  return path;
}

/** "Cabinet 1 › armoire" */
export const roomName = (rooms: ReadonlyMap<RoomId, Room>, id: RoomId | undefined): string =>
  roomPath(rooms, id)
    .map(({ name }) => name)
    .join(' › ');

/** The names of all rooms: a list of objects asks for the same few thousands of times. */
export const roomNames = (rooms: ReadonlyMap<RoomId, Room>): ReadonlyMap<RoomId, string> =>
  new Map([...rooms.keys()].map((id) => [id, roomName(rooms, id)]));

/** The room and all that lies in it. */
export function roomsWithin(rooms: readonly Room[], id: RoomId): ReadonlySet<RoomId> {
  const within = new Set<RoomId>([id]);
  let before = 0;
  while (within.size > before) {
    before = within.size;
    for (const room of rooms) {
      if (room.parentId !== undefined && within.has(room.parentId)) within.add(room.id);
    }
  }
  return within;
}

export interface RoomRow {
  readonly room: Room;
  /** 0 for a room of the site itself. */
  readonly depth: number;
}

/** Of one site, each room followed by what lies in it, by name. A room whose own is gone stands at the top. */
export function roomTree(rooms: readonly Room[], siteId: Site['id']): readonly RoomRow[] {
  const own = rooms.filter((room) => room.siteId === siteId);
  const known = new Set(own.map(({ id }) => id));
  const below = (parentId: RoomId | undefined, depth: number): RoomRow[] =>
    own
      .filter((room) =>
        parentId === undefined
          ? room.parentId === undefined || !known.has(room.parentId)
          : room.parentId === parentId,
      )
      .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
      .flatMap((room) => [
        { room, depth },
        ...(depth + 1 < MOST_LEVELS ? below(room.id, depth + 1) : []),
      ]);
  return below(undefined, 0);
}

/** Where an object is, of what it says itself and what its room says. */
export const siteOfItem = (
  rooms: ReadonlyMap<RoomId, Room>,
  { roomId, siteId }: Pick<NewItem, 'roomId' | 'siteId'>,
): Site['id'] | undefined =>
  (roomId === undefined ? undefined : rooms.get(roomId)?.siteId) ?? siteId;
