/** One row of a table as one object, with everything that is wrong in it at once. */
import { folded } from '../../base/folded.js';
import type { Cell } from '../../table/table.js';
import type { Site } from '../practice/practice.js';
import type { ColumnMapping } from './guess-columns.js';
import type { RoomFinder, RoomPlace, RoomProblem } from './import-rooms.js';
import { centsOf, dayOf, lineOf } from './import-values.js';
import {
  LINE_MAX_LENGTH,
  MOST_SERIALS,
  NOTES_MAX_LENGTH,
  SERIAL_MAX_LENGTH,
  type ItemEvent,
  type ItemKind,
  type NewItem,
} from './item.js';
import { plainWord, valueOfWord, type ImportField } from './table-words.js';

export type ImportProblemCode =
  | 'no-name'
  | 'too-long'
  | 'no-day'
  | 'no-amount'
  | 'too-many-serials'
  | 'unknown-site'
  | 'unknown-protection'
  | 'unknown-state'
  | 'unknown-yes-no'
  | RoomProblem;

export interface RowContext {
  readonly mapping: ColumnMapping;
  readonly siteId: Site['id'];
  readonly kind: ItemKind;
  readonly kindWords: Readonly<Record<string, ItemKind>>;
  readonly today: string;
  readonly sites: readonly Site[];
  readonly finder: RoomFinder;
}

export interface ReadRow {
  readonly item: NewItem;
  readonly room?: RoomPlace;
  readonly assumed: readonly ('kind' | 'siteId')[];
  /** What stood in the column of our own references. */
  readonly ref?: string;
  /** A word nobody knows as a kind, as it was read. */
  readonly unknownKind?: string;
  readonly problems: readonly {
    readonly column?: number;
    readonly code: ImportProblemCode;
    readonly cell: Cell;
  }[];
}

const LINES = {
  name: LINE_MAX_LENGTH,
  brand: LINE_MAX_LENGTH,
  model: LINE_MAX_LENGTH,
  assetTag: LINE_MAX_LENGTH,
  labelCode: 20,
  imei: 32,
  mac: 32,
  plate: 32,
  seller: LINE_MAX_LENGTH,
  invoice: LINE_MAX_LENGTH,
  policy: LINE_MAX_LENGTH,
  spot: LINE_MAX_LENGTH,
  protectedHow: LINE_MAX_LENGTH,
  engraving: LINE_MAX_LENGTH,
  forensicMark: LINE_MAX_LENGTH,
  features: LINE_MAX_LENGTH,
} as const satisfies Partial<Record<ImportField, number>>;
type LineField = keyof typeof LINES;
const isLine = (field: ImportField): field is LineField => field in LINES;

const SERIAL_ENDS = /\s*[\n\r;|]+\s*/;

export function readRow(cells: readonly Cell[], context: RowContext): ReadRow {
  const problems: { column?: number; code: ImportProblemCode; cell: Cell }[] = [];
  const item: { -readonly [K in keyof NewItem]: NewItem[K] } = { kind: context.kind, name: '' };
  const serials: string[] = [];
  const notes: string[] = [];
  const rooms: { column: number; text: string }[] = [];
  let siteId: Site['id'] | undefined;
  let ref: string | undefined;
  let unknownKind: string | undefined;
  const said = new Set<'kind' | 'siteId'>();
  const event: { state?: ItemEvent['what']; stateOn?: string; seenOn?: string; case?: string } = {};

  const read = (field: ImportField, cell: Cell, column: number): void => {
    const fail = (code: ImportProblemCode): void => {
      problems.push({ column, code, cell });
    };
    const line = (most: number): string | undefined => {
      const text = lineOf(cell);
      if (text.length <= most) return text;
      fail('too-long');
      return undefined;
    };
    /** Calls `take` with what is not undefined, and names the problem otherwise. */
    const taken = <T>(value: T | undefined, code: ImportProblemCode, take: (value: T) => void) => {
      if (value === undefined) fail(code);
      else take(value);
    };
    if (isLine(field)) {
      const text = line(LINES[field]);
      if (text !== undefined) item[field] = text;
      return;
    }
    switch (field) {
      case 'purchasedOn':
      case 'warrantyUntil':
        taken(dayOf(cell), 'no-day', (day) => {
          item[field] = day;
        });
        return;
      case 'kind': {
        const word = lineOf(cell);
        const known = valueOfWord('kind', word);
        const kind = known ?? context.kindWords[plainWord(word)];
        if (known === undefined) unknownKind = word.slice(0, LINE_MAX_LENGTH);
        if (kind !== undefined) {
          item.kind = kind;
          said.add('kind');
        }
        return;
      }
      case 'serial':
        for (const serial of String(cell).split(SERIAL_ENDS).map(lineOf).filter(Boolean)) {
          if (serial.length > SERIAL_MAX_LENGTH) fail('too-long');
          else if (!serials.includes(serial)) serials.push(serial);
        }
        if (serials.length > MOST_SERIALS) fail('too-many-serials');
        return;
      case 'price':
      case 'insured':
        taken(centsOf(cell), 'no-amount', (cents) => {
          item[field === 'price' ? 'priceCents' : 'insuredCents'] = cents;
        });
        return;
      case 'site': {
        const wanted = folded(lineOf(cell));
        taken(
          context.sites.find(({ name }) => folded(name.trim()) === wanted)?.id,
          'unknown-site',
          (id) => {
            siteId = id;
            said.add('siteId');
          },
        );
        return;
      }
      case 'room':
        rooms.push({ column, text: lineOf(cell) });
        return;
      case 'protection':
        taken(valueOfWord('protection', String(cell)), 'unknown-protection', (word) => {
          item.protection = word;
        });
        return;
      case 'holdsPatientData':
      case 'isEncrypted': {
        const word = valueOfWord('yesNo', String(cell));
        if (field === 'isEncrypted') {
          taken(word, 'unknown-yes-no', (answer) => {
            item.isEncrypted = answer;
          });
        } else if (word !== 'unknown') {
          taken(word, 'unknown-yes-no', (answer) => {
            item.holdsPatientData = answer;
          });
        }
        return;
      }
      case 'state':
        taken(valueOfWord('state', String(cell)), 'unknown-state', (word) => {
          event.state = word;
        });
        return;
      case 'stateOn':
      case 'seenOn':
        taken(dayOf(cell), 'no-day', (day) => {
          event[field] = day;
        });
        return;
      case 'caseNumber': {
        const text = line(LINE_MAX_LENGTH);
        if (text !== undefined) event.case = text;
        return;
      }
      case 'notes':
        notes.push(String(cell).trim());
        return;
      case 'ref':
        ref = lineOf(cell);
        return;
    }
  };

  cells.forEach((cell, column) => {
    const field = context.mapping[column];
    if (field === undefined || String(cell).trim() === '') return;
    read(field, cell, column);
  });
  if (item.name === '') {
    // A row that has a brand or a model still says what it is.
    const name = [item.brand, item.model].filter((part) => part !== undefined).join(' ');
    const column = context.mapping.indexOf('name');
    if (name === '')
      problems.push({ ...(column === -1 ? {} : { column }), code: 'no-name', cell: '' });
    else item.name = name.slice(0, LINE_MAX_LENGTH);
  }
  const note = notes.join('\n');
  if (note.length > NOTES_MAX_LENGTH) {
    problems.push({ column: context.mapping.indexOf('notes'), code: 'too-long', cell: note });
  } else if (note !== '') item.notes = note;
  if (serials.length > 0) item.serials = serials;
  const events = eventsOf(event, context.today);
  if (events.length > 0) item.events = events;

  let room: RoomPlace | undefined;
  if (problems.length === 0) {
    // Only good rows may propose a room.
    const path = rooms.map(({ text }) => text).join(' › ');
    const found = context.finder.find(siteId ?? context.siteId, path);
    if (typeof found === 'string') {
      problems.push({ column: rooms[0]?.column ?? 0, code: found, cell: path });
    } else room = found;
  }
  item.siteId = siteId ?? context.siteId;
  return {
    item,
    problems,
    assumed: (['kind', 'siteId'] as const).filter((each) => !said.has(each)),
    ...(room === undefined ? {} : { room }),
    ...(ref === undefined ? {} : { ref }),
    ...(unknownKind === undefined ? {} : { unknownKind }),
  };
}

function eventsOf(
  read: { state?: ItemEvent['what']; stateOn?: string; seenOn?: string; case?: string },
  today: string,
): ItemEvent[] {
  const events: ItemEvent[] = [];
  if (read.seenOn !== undefined) events.push({ on: read.seenOn, what: 'checked' });
  if (read.state !== undefined && (read.state !== 'present' || read.stateOn !== undefined)) {
    events.push({
      on: read.stateOn ?? read.seenOn ?? today,
      what: read.state,
      ...(read.case === undefined ? {} : { caseNumber: read.case }),
    });
  }
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
