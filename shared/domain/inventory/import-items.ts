/**
 * A table as objects: each row is read by itself, a bad one never stops the good ones, and every problem is named with
 * row, column and what was read. Pure: it says what would be done, nothing is done.
 */
import type { Site } from '../practice/practice.js';
import type { Cell, TableRow } from '../../table/table.js';
import type { ColumnMapping } from './guess-columns.js';
import { headingOf } from './guess-columns.js';
import { RoomFinder, type ProposedRoom, type RoomPlace } from './import-rooms.js';
import { readRow, type ImportProblemCode } from './import-row.js';
import { compact } from './search-items.js';
import { itemIdSchema, type Item, type ItemId, type ItemKind, type NewItem } from './item.js';
import type { Room } from './room.js';
import { plainWord } from './table-words.js';

export interface ImportContext {
  /** Practice's day, YYYY-MM-DD: of a state that has none of its own. */
  readonly today: string;
  readonly sites: readonly Site[];
  readonly rooms: readonly Room[];
  readonly items: readonly Item[];
}

export interface ImportChoices {
  readonly mapping: ColumnMapping;
  /** Place of the headings in the rows; what stands above is left out. */
  readonly headingRow: number;
  /** Of rows that name no site. */
  readonly siteId: Site['id'];
  /** Of rows that name no kind, or one nobody knows. */
  readonly kind: ItemKind;
  /** What the user said of words nobody knows, by `plainWord`. */
  readonly kindWords: Readonly<Record<string, ItemKind>>;
}

export interface ImportProblem {
  /** As the spreadsheet counts. */
  readonly row: number;
  /** Its heading, or its letter; undefined for the row as a whole. */
  readonly column?: string;
  readonly code: ImportProblemCode;
  /** Cut off where it is long. */
  readonly read: string;
}

export interface ImportRow {
  readonly row: number;
  /** Without its room. */
  readonly item: NewItem;
  readonly room?: RoomPlace;
  /** The object that is there already: by its own reference, or a number of both. */
  readonly sameAs?: ItemId;
  /** What the row did not say itself: never written over what is there. */
  readonly assumed: readonly ('kind' | 'siteId')[];
  /** Of a word nobody knows as a kind: `plainWord` of it. */
  readonly kindWord?: string;
  /** The number both have. */
  readonly sameNumber?: string;
}

export interface ImportPlan {
  readonly rows: readonly ImportRow[];
  readonly problems: readonly ImportProblem[];
  /** Rows with a problem at least. */
  readonly badRows: number;
  readonly proposedRooms: readonly ProposedRoom[];
  /** As they were read, with how many rows have each; most first. */
  readonly unknownKinds: readonly { readonly word: string; readonly count: number }[];
  /** Rows whose number a row above has, too. */
  readonly twice: readonly {
    readonly row: number;
    readonly above: number;
    readonly number: string;
  }[];
}

export const MOST_READ_LENGTH = 80;
const PROGRESS_ROWS = 250;
/** Shorter numbers are no proof of anything. */
const LEAST_NUMBER = 4;

export function planImport(
  rows: readonly TableRow[],
  context: ImportContext,
  choices: ImportChoices,
  onProgress?: (share: number) => void,
): ImportPlan {
  const body = rows.slice(choices.headingRow + 1);
  const headings = rows[choices.headingRow]?.cells.map(headingOf) ?? [];
  const finder = new RoomFinder(context.rooms);
  const known = numbersOf(context.items);
  const byId = new Set(context.items.map(({ id }) => id));
  const seen = new Map<string, number>();
  const good: ImportRow[] = [];
  const problems: ImportProblem[] = [];
  const unknown = new Map<string, { word: string; count: number }>();
  const twice: { row: number; above: number; number: string }[] = [];
  let badRows = 0;

  body.forEach(({ number, cells }, index) => {
    if (index % PROGRESS_ROWS === 0) onProgress?.(index / body.length);
    if (!cells.some((cell, at) => choices.mapping[at] !== undefined && cell !== '')) return;
    const read = readRow(cells, { ...choices, today: context.today, sites: context.sites, finder });
    if (read.problems.length > 0) {
      badRows += 1;
      for (const { column, code, cell } of read.problems) {
        problems.push({
          row: number,
          ...(column === undefined ? {} : { column: titleOf(headings, column) }),
          code,
          read: shortened(cell),
        });
      }
      return;
    }
    if (read.unknownKind !== undefined) {
      const key = plainWord(read.unknownKind);
      const before = unknown.get(key) ?? { word: read.unknownKind, count: 0 };
      unknown.set(key, { ...before, count: before.count + 1 });
    }
    const own = numbersIn(read.item);
    const above = own.find(({ key }) => seen.has(key));
    if (above !== undefined) {
      twice.push({ row: number, above: seen.get(above.key) ?? 0, number: above.text });
    }
    for (const { key } of own) if (!seen.has(key)) seen.set(key, number);
    const reference = itemIdSchema.safeParse(read.ref);
    const sameNumber = own.find(({ key }) => known.has(key));
    const sameAs =
      reference.success && byId.has(reference.data)
        ? reference.data
        : sameNumber === undefined
          ? undefined
          : known.get(sameNumber.key);
    good.push({
      row: number,
      item: read.item,
      assumed: read.assumed,
      ...(read.room === undefined ? {} : { room: read.room }),
      ...(sameAs === undefined ? {} : { sameAs }),
      ...(read.unknownKind === undefined ? {} : { kindWord: plainWord(read.unknownKind) }),
      ...(sameNumber === undefined ? {} : { sameNumber: sameNumber.text }),
    });
  });
  onProgress?.(1);
  return {
    rows: good,
    problems,
    badRows,
    proposedRooms: finder.proposed,
    unknownKinds: [...unknown.values()].sort((a, b) => b.count - a.count),
    twice,
  };
}

interface PieceNumber {
  /** As it is compared: "190.06421" and "190 06421" are one. */
  readonly key: string;
  readonly text: string;
}

/** What makes one piece known from all others. */
const numbersIn = ({
  serials = [],
  assetTag,
  imei,
  mac,
  plate,
  labelCode,
}: NewItem): PieceNumber[] =>
  [...serials, assetTag, imei, mac, plate, labelCode]
    .filter((each) => each !== undefined)
    .map((text) => ({ key: compact(text), text }))
    .filter(({ key }) => key.length >= LEAST_NUMBER);

function numbersOf(items: readonly Item[]): ReadonlyMap<string, ItemId> {
  const known = new Map<string, ItemId>();
  for (const item of items) {
    for (const { key } of numbersIn(item)) if (!known.has(key)) known.set(key, item.id);
  }
  return known;
}

/** "C" where a column has no heading. */
export function titleOf(headings: readonly string[], column: number): string {
  const heading = headings[column] ?? '';
  if (heading !== '') return heading;
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${String.fromCharCode(64 + Math.floor(column / 26))}${letter}`;
}

const shortened = (cell: Cell): string => {
  const text = String(cell).replaceAll(/\s+/g, ' ').trim();
  return text.length > MOST_READ_LENGTH ? `${text.slice(0, MOST_READ_LENGTH - 1)}…` : text;
};

/** The plan with a kind for all rows of a word. */
export const withKind = (plan: ImportPlan, word: string, kind: ItemKind): ImportPlan => ({
  ...plan,
  rows: plan.rows.map((row) =>
    row.kindWord === word
      ? {
          ...row,
          item: { ...row.item, kind },
          assumed: row.assumed.filter((each) => each !== 'kind'),
        }
      : row,
  ),
});

/** What was there, with all that the row says of it in its place. */
export function updated(before: NewItem, { item, assumed }: ImportRow): NewItem {
  const said = Object.fromEntries(
    Object.entries(item).filter(([field]) => !assumed.some((each) => each === field)),
  ) as Partial<NewItem>;
  return { ...before, ...said, events: [...(before.events ?? []), ...newEvents(before, item)] };
}

function newEvents({ events: before = [] }: NewItem, { events = [] }: NewItem) {
  return events.filter(
    ({ on, what }) => !before.some((each) => each.on === on && each.what === what),
  );
}
