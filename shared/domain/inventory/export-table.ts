/** Objects as a table that our own import reads back: headings and words in one language, numbers and days typed. */
import type { InterfaceLanguage } from '../../base/language.js';
import type { WrittenCell } from '../../table/written-cell.js';
import type { Site } from '../practice/practice.js';
import { isState, lastSeenOn, stateOf, type Item, type RoomId } from './item.js';
import { roomName, siteOfItem, type Room } from './room.js';
import { columnTitle, IMPORT_FIELDS, valueWord, type ImportField } from './table-words.js';

export interface ExportTableInput {
  /** In the order of the rows. */
  readonly items: readonly Item[];
  readonly rooms: readonly Room[];
  readonly sites: readonly Site[];
  readonly language: InterfaceLanguage;
}

const text = (value: string | undefined): WrittenCell => value;
const day = (value: string | undefined): WrittenCell =>
  value === undefined ? undefined : { kind: 'day', value };
const cents = (value: number | undefined): WrittenCell =>
  value === undefined ? undefined : { kind: 'cents', value };

/** Headings first. Serial numbers take as many columns as the object with most of them needs. */
export function exportTable(input: ExportTableInput): readonly (readonly WrittenCell[])[] {
  const { items, language } = input;
  const rooms = new Map<RoomId, Room>(input.rooms.map((room) => [room.id, room]));
  const sites = new Map(input.sites.map((site) => [site.id, site.name]));
  const serialCount = Math.max(1, ...items.map(({ serials = [] }) => serials.length));
  const headings = IMPORT_FIELDS.flatMap((field) => {
    const title = columnTitle(field, language);
    return field === 'serial'
      ? Array.from({ length: serialCount }, (_, n) => (n === 0 ? title : `${title} ${n + 1}`))
      : [title];
  });
  const cellOf = (item: Item, field: ImportField): WrittenCell => {
    switch (field) {
      case 'kind':
        return valueWord('kind', item.kind, language);
      case 'price':
        return cents(item.priceCents);
      case 'insured':
        return cents(item.insuredCents);
      case 'purchasedOn':
      case 'warrantyUntil':
        return day(item[field]);
      case 'site': {
        const id = siteOfItem(rooms, item);
        return id === undefined ? undefined : sites.get(id);
      }
      case 'room':
        return text(roomName(rooms, item.roomId));
      case 'protection':
        return item.protection && valueWord('protection', item.protection, language);
      case 'holdsPatientData':
      case 'isEncrypted': {
        const answer = item[field];
        return answer && valueWord('yesNo', answer, language);
      }
      case 'state':
        return valueWord('state', stateOf(item), language);
      case 'stateOn':
        return day(lastState(item)?.on);
      case 'caseNumber':
        return lastState(item)?.caseNumber;
      case 'seenOn':
        return day(lastSeenOn(item));
      case 'serial':
        return undefined;
      case 'ref':
        return item.id;
      default:
        return text(item[field]);
    }
  };
  const rowOf = (item: Item): readonly WrittenCell[] =>
    IMPORT_FIELDS.flatMap((field) =>
      field === 'serial'
        ? Array.from({ length: serialCount }, (_, n) => item.serials?.[n])
        : [cellOf(item, field)],
    );
  return [headings, ...items.map(rowOf)];
}

const lastState = ({ events = [] }: Item) => events.findLast(({ what }) => isState(what));
