/** The part of the inventory that a view asks for, in its order. Pure; the text of an object is made once. */
import { folded } from '../../base/folded.js';
import { lastSeenOn, stateOf, valueCents, type Item, type ItemId, type RoomId } from './item.js';
import { gapsOf } from './item-gaps.js';
import { roomNames, roomsWithin, siteOfItem, type Room } from './room.js';
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
  const names = roomNames(rooms);
  switch (by) {
    case 'name':
      return ({ name }) => name;
    case 'serial':
      return ({ serials = [] }) => serials[0] ?? '';
    case 'room':
      return ({ roomId }) => (roomId === undefined ? '' : (names.get(roomId) ?? ''));
    case 'protection':
      return ({ protection = '' }) => protection;
    case 'value':
      return (item) => valueCents(item) ?? '';
    case 'seen':
      return (item) => lastSeenOn(item) ?? '';
  }
}

/** An object with all that is searched in it. */
interface Searched {
  readonly item: Item;
  /** Folded, its kind, state and room among them. */
  readonly words: string;
  readonly numbers: string;
}
export type SearchList = readonly Searched[];

/** Made when the list changes; each key then only looks through it. */
export function searchListOf(
  items: readonly Item[],
  rooms: ReadonlyMap<RoomId, Room>,
  wordsOf: SearchContext['wordsOf'],
): SearchList {
  const names = new Map([...roomNames(rooms)].map(([id, name]) => [id, folded(name)]));
  const known = new Map<string, string>();
  const foldedOnce = (text: string): string => {
    const made = known.get(text) ?? folded(text);
    known.set(text, made);
    return made;
  };
  return items.map((item) => {
    const { words, numbers } = textOf(item);
    const room = item.roomId === undefined ? '' : (names.get(item.roomId) ?? '');
    return { item, numbers, words: `${words}\n${foldedOnce(wordsOf(item))}\n${room}` };
  });
}

/** Those that hold every typed word, in the order of the list. One linear look: a few milliseconds for 10,000. */
export function foundIn(list: SearchList, typed: string): readonly Item[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const number = compact(typed);
  const isNumber = number.length >= LEAST_NUMBER && /\d/.test(number);
  const found: Item[] = [];
  for (const each of list) {
    const isWhole = words.every((word) => each.words.includes(word));
    if (isWhole || (isNumber && each.numbers.includes(number))) found.push(each.item);
  }
  return found;
}

export const itemsWith = (
  items: readonly Item[],
  typed: string,
  rooms: ReadonlyMap<RoomId, Room>,
  wordsOf: SearchContext['wordsOf'],
): readonly Item[] => foundIn(searchListOf(items, rooms, wordsOf), typed);

/** Of one object to be found by what the police read from it: exact matches first, then those that hold it. */
export function itemsByNumber(items: readonly Item[], typed: string): readonly Item[] {
  const number = compact(typed);
  if (number.length < LEAST_NUMBER) return [];
  const holding = items.filter((item) => textOf(item).numbers.includes(number));
  const isExact = (item: Item) => textOf(item).numbers.split('\n').includes(number);
  return [...holding.filter(isExact), ...holding.filter((item) => !isExact(item))];
}
