/** The yearly round: which objects were expected where, what was seen, and what was signed. */
import { z } from 'zod';
import { addMonths } from '../../base/calendar.js';
import { siteIdSchema } from '../practice/practice.js';
import {
  isHeld,
  itemIdSchema,
  LINE_MAX_LENGTH,
  MOST_ITEMS,
  NOTES_MAX_LENGTH,
  roomIdSchema,
  stateOf,
  type Item,
  type ItemId,
  type RoomId,
} from './item.js';
import { MOST_ROOMS, roomNames, siteOfItem, type Room } from './room.js';

const hexId = z.string().regex(/^[0-9a-f]{32}$/);
export const stockTakeIdSchema = hexId.brand('StockTakeId');
export type StockTakeId = z.infer<typeof stockTakeIdSchema>;
export const sightingIdSchema = hexId.brand('SightingId');
export type SightingId = z.infer<typeof sightingIdSchema>;

const line = z.string().max(LINE_MAX_LENGTH);
export const CODE_TEXT_MAX_LENGTH = 128;

const foundItem = z.strictObject({ name: line, serial: line, room: line });

/** Written down at the signing: later changes of an object do not change what was found that day. */
export const stockTakeResultSchema = z.strictObject({
  rooms: z.array(
    z.strictObject({
      room: line,
      expected: z.number().int().nonnegative(),
      seen: z.number().int().nonnegative(),
    }),
  ),
  missing: z.array(foundItem),
  elsewhere: z.array(foundItem.extend({ foundIn: line })),
  /** Objects that were not expected to be anywhere, and codes that belong to none. */
  unexpected: z.array(z.strictObject({ text: line, room: line })),
});
export type StockTakeResult = z.infer<typeof stockTakeResultSchema>;

export const stockTakeSchema = z.strictObject({
  id: stockTakeIdSchema,
  startedOn: z.iso.date(),
  /** One site; every one when it is left out. */
  siteId: siteIdSchema.optional(),
  /** Only these rooms; every one when it is left out. */
  roomIds: z.array(roomIdSchema).max(MOST_ROOMS).optional(),
  expected: z
    .array(z.strictObject({ itemId: itemIdSchema, roomId: roomIdSchema.optional() }))
    .max(MOST_ITEMS),
  notes: z.string().max(NOTES_MAX_LENGTH),
  signature: z.strictObject({ name: line.min(1), on: z.iso.date() }).optional(),
  result: stockTakeResultSchema.optional(),
});
export type StockTake = z.infer<typeof stockTakeSchema>;

/** One thing seen once in a round: ticking it twice is the same sighting. */
export const sightingSchema = z.strictObject({
  id: sightingIdSchema,
  stockTakeId: stockTakeIdSchema,
  /** One of the two: an object, or a code that belongs to none. */
  itemId: itemIdSchema.optional(),
  code: z.string().max(CODE_TEXT_MAX_LENGTH).optional(),
  /** Where one stood. */
  roomId: roomIdSchema.optional(),
  how: z.enum(['tick', 'scan']),
});
export type Sighting = z.infer<typeof sightingSchema>;

export type StockTakeScope = Pick<StockTake, 'siteId' | 'roomIds'>;

/** What should be there: held objects of the places asked for. */
export function expectedIn(
  items: readonly Item[],
  rooms: ReadonlyMap<RoomId, Room>,
  { siteId, roomIds }: StockTakeScope,
): StockTake['expected'] {
  return items
    .filter(
      (item) =>
        isHeld(item) &&
        (siteId === undefined || siteOfItem(rooms, item) === siteId) &&
        (roomIds === undefined || (item.roomId !== undefined && roomIds.includes(item.roomId))),
    )
    .map(({ id, roomId }) => ({ itemId: id, ...(roomId === undefined ? {} : { roomId }) }));
}

export interface StockTakeState {
  /** Expected and not seen. */
  readonly missing: readonly ItemId[];
  /** Expected and seen where they belong. */
  readonly seen: readonly ItemId[];
  /** Expected and seen in another room. */
  readonly elsewhere: readonly { readonly itemId: ItemId; readonly foundIn: RoomId | undefined }[];
  /** Seen and not expected. */
  readonly unexpected: readonly Sighting[];
}

/** The same whatever the order of the sightings; one of an object twice counts once. */
export function stateOfStockTake(
  { expected }: Pick<StockTake, 'expected'>,
  sightings: readonly Sighting[],
): StockTakeState {
  const byItem = new Map(
    sightings.flatMap((each) => (each.itemId === undefined ? [] : [[each.itemId, each]])),
  );
  const known = new Set(expected.map(({ itemId }) => itemId));
  const missing: ItemId[] = [];
  const seen: ItemId[] = [];
  const elsewhere: { itemId: ItemId; foundIn: RoomId | undefined }[] = [];
  for (const { itemId, roomId } of expected) {
    const sighting = byItem.get(itemId);
    if (sighting === undefined) missing.push(itemId);
    // A tick says that it is in its place; a scan says where one stood, if one said so.
    else if (sighting.roomId === undefined || sighting.roomId === roomId) seen.push(itemId);
    else elsewhere.push({ itemId, foundIn: sighting.roomId });
  }
  const unexpected = sightings.filter(({ itemId }) => itemId === undefined || !known.has(itemId));
  return { missing, seen, elsewhere, unexpected };
}

/** In the words of that day; objects removed since the round began are left out. */
export function resultOf(
  stockTake: StockTake,
  sightings: readonly Sighting[],
  items: ReadonlyMap<ItemId, Item>,
  rooms: ReadonlyMap<RoomId, Room>,
): StockTakeResult {
  const names = roomNames(rooms);
  const nameOfRoom = (roomId: RoomId | undefined): string =>
    (roomId === undefined ? '' : (names.get(roomId) ?? '')).slice(0, LINE_MAX_LENGTH);
  const expectedRoom = new Map(stockTake.expected.map(({ itemId, roomId }) => [itemId, roomId]));
  const described = (itemId: ItemId) => {
    const item = items.get(itemId);
    return item === undefined
      ? []
      : [
          {
            name: item.name,
            serial: item.serials?.[0] ?? '',
            room: nameOfRoom(expectedRoom.get(itemId)),
          },
        ];
  };
  const { missing, seen, elsewhere, unexpected } = stateOfStockTake(stockTake, sightings);
  const counted = new Map<string, { expected: number; seen: number }>();
  const count = (itemId: ItemId, isSeen: boolean): void => {
    const room = nameOfRoom(expectedRoom.get(itemId));
    const counts = counted.get(room) ?? { expected: 0, seen: 0 };
    counted.set(room, { expected: counts.expected + 1, seen: counts.seen + Number(isSeen) });
  };
  for (const itemId of missing) count(itemId, false);
  for (const itemId of seen) count(itemId, true);
  for (const { itemId } of elsewhere) count(itemId, true);
  return {
    rooms: [...counted]
      .map(([room, counts]) => ({ room, ...counts }))
      .sort((a, b) => a.room.localeCompare(b.room, undefined, { numeric: true })),
    missing: missing.flatMap(described),
    elsewhere: elsewhere.flatMap(({ itemId, foundIn }) =>
      described(itemId).map((each) => ({ ...each, foundIn: nameOfRoom(foundIn) })),
    ),
    unexpected: unexpected.map(({ itemId, code = '', roomId }) => ({
      text: (itemId === undefined ? code : (items.get(itemId)?.name ?? '')).slice(
        0,
        LINE_MAX_LENGTH,
      ),
      room: nameOfRoom(roomId),
    })),
  };
}

export const ROUND_EVERY_MONTHS = 12;

/** The day of the next round: a year after the last signed one. Undefined when there was none. */
export function nextStockTakeOn(stockTakes: readonly StockTake[]): string | undefined {
  const last = stockTakes
    .flatMap(({ signature }) => (signature === undefined ? [] : [signature.on]))
    .sort()
    .at(-1);
  return last === undefined ? undefined : addMonths(last, ROUND_EVERY_MONTHS);
}

/** A round may find what was missing or stolen. */
export const isBack = (item: Pick<Item, 'events'>): boolean => {
  const state = stateOf(item);
  return state === 'missing' || state === 'stolen';
};
