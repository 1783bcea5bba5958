/** The part of the inventory that a view asks for, in its order. Pure; the text of an object is made once. */
import { folded } from '../../base/folded.js';
import { lastSeenOn, stateOf, valueCents, type Item, type ItemId, type RoomId } from './item.js';
import { gapsOf } from './item-gaps.js';
import { roomName, roomsWithin, siteOfItem, type Room } from './room.js';
import type { Column, View } from './view.js';

export interface Inventory {
  readonly items: readonly Item[];
  readonly rooms: readonly Room[];
  /** Objects that have a picture at least. */
  readonly pictured: ReadonlySet<ItemId>;
}

export interface SearchContext {
  readonly today: string;
  /** Names of kinds and states as the user reads them: they are searched too. */
  readonly wordsOf: (item: Item) => string;
  readonly compare: (a: string, b: string) => number;
}

/** Letters and digits alone: "190.06421" is found by "190 06421", a MAC with any separator. */
export const compact = (text: string): string => folded(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

interface Text {
  readonly words: string;
  readonly numbers: string;
}
const texts = new WeakMap<Item, Text>();

/** Shorter numbers are in half of all objects. */
const LEAST_NUMBER = 3;

function textOf(item: Item): Text {
  const known = texts.get(item);
  if (known !== undefined) return known;
  const { serials = [], events = [] } = item;
  const numbers = [item.assetTag, item.labelCode, item.imei, item.mac, item.plate, item.invoice];
  const cases = events.map(({ caseNumber }) => caseNumber);
  const lines = [
    ...[item.name, item.brand, item.model, item.seller, item.policy, item.spot, item.notes],
    ...[item.protectedHow, item.engraving, item.forensicMark, item.features],
  ];
  const all = [...lines, ...serials, ...numbers, ...cases].filter((each) => each !== undefined);
  const made: Text = {
    words: folded(all.join('\n')),
    numbers: [...serials, ...numbers, ...cases]
      .filter((each) => each !== undefined)
      .map(compact)
      .join('\n'),
  };
  texts.set(item, made);
  return made;
}

/** Everything but the typed text, in the view's order: changes with a choice, not with a key. */
export function orderedItems(
  { items, rooms, pictured }: Inventory,
  { kind, state, siteId, roomId, gap, sort }: View,
  context: SearchContext,
): readonly Item[] {
  const byId = new Map<RoomId, Room>(rooms.map((room) => [room.id, room]));
  const within = roomId === undefined ? undefined : roomsWithin(rooms, roomId);
  const wanted = items.filter(
    (item) =>
      (kind === undefined || item.kind === kind) &&
      (state === undefined ? stateOf(item) !== 'disposed' : stateOf(item) === state) &&
      (siteId === undefined || siteOfItem(byId, item) === siteId) &&
      (within === undefined || (item.roomId !== undefined && within.has(item.roomId))) &&
      (gap === undefined ||
        gapsOf(item, { today: context.today, hasPhoto: pictured.has(item.id) }).includes(gap)),
  );
  const keyOf = sortKey(sort.by, byId);
  const keys = new Map(wanted.map((item) => [item.id, keyOf(item)]));
  const direction = sort.isDescending ? -1 : 1;
  return wanted.sort((a, b) => {
    const one = keys.get(a.id) ?? '';
    const other = keys.get(b.id) ?? '';
    // What has no value stands last in both directions.
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : context.compare(String(one), String(other));
    return direction * order || context.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  });
}

function sortKey(by: Column, rooms: ReadonlyMap<RoomId, Room>): (item: Item) => string | number {
  switch (by) {
    case 'name':
      return ({ name }) => name;
    case 'serial':
      return ({ serials = [] }) => serials[0] ?? '';
    case 'room':
      return ({ roomId }) => roomName(rooms, roomId);
    case 'protection':
      return ({ protection = '' }) => protection;
    case 'value':
      return (item) => valueCents(item) ?? '';
    case 'seen':
      return (item) => lastSeenOn(item) ?? '';
  }
}

/** Those that hold every typed word, in the order given. One linear look: 10,000 objects take a few milliseconds. */
export function itemsWith(
  items: readonly Item[],
  typed: string,
  rooms: ReadonlyMap<RoomId, Room>,
  wordsOf: SearchContext['wordsOf'],
): readonly Item[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  const number = compact(typed);
  const isNumber = number.length >= LEAST_NUMBER && /\d/.test(number);
  const roomTexts = new Map<RoomId, string>(
    [...rooms.keys()].map((id) => [id, folded(roomName(rooms, id))]),
  );
  const kinds = new Map<string, string>();
  const kindText = (item: Item): string => {
    const key = `${item.kind}/${stateOf(item)}`;
    const known = kinds.get(key) ?? folded(wordsOf(item));
    kinds.set(key, known);
    return known;
  };
  return items.filter((item) => {
    const text = textOf(item);
    const isWhole = words.every(
      (word) =>
        text.words.includes(word) ||
        (item.roomId !== undefined && (roomTexts.get(item.roomId) ?? '').includes(word)) ||
        kindText(item).includes(word),
    );
    return isWhole || (isNumber && text.numbers.includes(number));
  });
}

/** Of one object to be found by what the police read from it: exact matches first, then those that hold it. */
export function itemsByNumber(items: readonly Item[], typed: string): readonly Item[] {
  const number = compact(typed);
  if (number.length < LEAST_NUMBER) return [];
  const holding = items.filter((item) => textOf(item).numbers.includes(number));
  const isExact = (item: Item) => textOf(item).numbers.split('\n').includes(number);
  return [...holding.filter(isExact), ...holding.filter((item) => !isExact(item))];
}
