/**
 * How a theft and the objects in it change together: each step gives the theft and the objects to be written in one
 * transaction. Pure.
 */
import { isPicture } from '../attachment/attachment.js';
import type { ItemPhoto } from '../inventory/item-photo.js';
import {
  stateOf,
  withEvent,
  type Item,
  type ItemEvent,
  type ItemId,
  type RoomId,
} from '../inventory/item.js';
import { roomName, type Room } from '../inventory/room.js';
import {
  declaredItemSchema,
  isDeclared,
  theftDay,
  type DeclaredItem,
  type Recovery,
  type Theft,
} from './theft.js';

export interface Change {
  readonly theft: Theft;
  /** Only those that change. */
  readonly items: readonly Item[];
}

const MOST_PHOTOS = 20;

export interface Holdings {
  readonly items: readonly Item[];
  readonly rooms: readonly Room[];
  /** Oldest first. */
  readonly photos: readonly ItemPhoto[];
}

/** The objects of a draft as they are now, in the order in which they were picked. Those gone since are left out. */
export function copiesOf(
  itemIds: readonly ItemId[],
  { items, rooms, photos }: Holdings,
): readonly DeclaredItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const roomsById = new Map<RoomId, Room>(rooms.map((room) => [room.id, room]));
  return itemIds.flatMap((id) => {
    const item = byId.get(id);
    if (item === undefined) return [];
    const { notes: _notes, events: _events, ...kept } = item;
    return [
      declaredItemSchema.parse({
        ...kept,
        room: roomName(roomsById, item.roomId),
        photos: photos
          .filter(({ itemId, attachment }) => itemId === id && isPicture(attachment))
          .slice(0, MOST_PHOTOS)
          .map((photo) => ({ id: photo.id, addedAt: photo.addedAt })),
      }),
    ];
  });
}

/** One that nobody found in its place may have been stolen, too; not one that is gone already. */
export function mayBeStolen(item: Pick<Item, 'events'>): boolean {
  const state = stateOf(item);
  return state !== 'stolen' && state !== 'disposed';
}

/** What the documents of a theft show: the copies once they are made, the objects themselves before. */
export const itemsOf = (theft: Theft, holdings: Holdings): readonly DeclaredItem[] =>
  theft.declared?.items ?? copiesOf(theft.itemIds, holdings);

/** `today`: YYYY-MM-DD. A theft already declared stays as it is. */
export function declared(
  theft: Theft,
  holdings: Holdings,
  { now, today }: { readonly now: string; readonly today: string },
): Change {
  if (isDeclared(theft)) return { theft, items: [] };
  const on = theftDay(theft) ?? today;
  const copies = copiesOf(theft.itemIds, holdings);
  const ids = new Set(copies.map(({ id }) => id));
  const event = stolenEvent(on, theft.facts.caseNumber);
  return {
    theft: { ...theft, itemIds: [...ids], declared: { at: now, on, items: [...copies] } },
    items: holdings.items.filter(({ id }) => ids.has(id)).map((item) => withEvent(item, event)),
  };
}

/** Back to a draft: the objects are what they were before. Not while one of them was found again. */
export function withdrawn(theft: Theft, items: readonly Item[]): Change | undefined {
  if (!isDeclared(theft) || theft.recovered.length > 0) return undefined;
  const { declared: was, ...draft } = theft;
  return {
    theft: draft,
    items: touched(theft, items).map((item) =>
      withoutLast(item, ({ what, on }) => what === 'stolen' && on === was.on),
    ),
  };
}

/** The number of the police report, written into the theft and into every object of it. */
export function withCaseNumber(theft: Theft, items: readonly Item[], caseNumber: string): Change {
  const changed: Theft = { ...theft, facts: { ...theft.facts, caseNumber } };
  if (!isDeclared(theft)) return { theft: changed, items: [] };
  const { on } = theft.declared;
  return {
    theft: changed,
    items: touched(theft, items).map((item) => {
      const events = item.events ?? [];
      const at = events.findLastIndex((event) => event.what === 'stolen' && event.on === on);
      return at === -1 ? item : { ...item, events: events.with(at, stolenEvent(on, caseNumber)) };
    }),
  };
}

/** Found again; undefined for an object that is not in the theft, or was found before. */
export function recovered(
  theft: Theft,
  items: readonly Item[],
  recovery: Recovery,
): Change | undefined {
  const isIn = theft.declared?.items.some(({ id }) => id === recovery.itemId) === true;
  if (!isIn || theft.recovered.some(({ itemId }) => itemId === recovery.itemId)) return undefined;
  return {
    theft: { ...theft, recovered: [...theft.recovered, recovery] },
    items: items
      .filter(({ id }) => id === recovery.itemId)
      .map((item) => withEvent(item, { on: recovery.on, what: 'recovered' })),
  };
}

export function notRecovered(theft: Theft, items: readonly Item[], itemId: ItemId): Change {
  const was = theft.recovered.find((each) => each.itemId === itemId);
  if (was === undefined) return { theft, items: [] };
  return {
    theft: { ...theft, recovered: theft.recovered.filter((each) => each !== was) },
    items: items
      .filter(({ id }) => id === itemId)
      .map((item) => withoutLast(item, ({ what, on }) => what === 'recovered' && on === was.on)),
  };
}

const stolenEvent = (on: string, caseNumber: string): ItemEvent => ({
  on,
  what: 'stolen',
  ...(caseNumber === '' ? {} : { caseNumber }),
});

function touched(theft: Theft, items: readonly Item[]): readonly Item[] {
  const ids = new Set(theft.declared?.items.map(({ id }) => id));
  return items.filter(({ id }) => ids.has(id));
}

function withoutLast(item: Item, isIt: (event: ItemEvent) => boolean): Item {
  const { events = [], ...rest } = item;
  const at = events.findLastIndex(isIt);
  if (at === -1) return item;
  const left = events.toSpliced(at, 1);
  return left.length === 0 ? rest : { ...rest, events: left };
}
