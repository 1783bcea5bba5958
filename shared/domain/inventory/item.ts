/** An object of the practice: what the police and the insurer need to know it again. Manual §2.1. Never a patient. */
import { z } from 'zod';
import { MOST_CENTS } from '../money/amount.js';
import { siteIdSchema } from '../practice/practice.js';

const hexId = z.string().regex(/^[0-9a-f]{32}$/);
export const itemIdSchema = hexId.brand('ItemId');
export type ItemId = z.infer<typeof itemIdSchema>;
export const roomIdSchema = hexId.brand('RoomId');
export type RoomId = z.infer<typeof roomIdSchema>;

/** Persisted names. */
export const ITEM_KINDS = [
  'medical',
  'it',
  'furniture',
  'keys',
  'pads',
  'cash-box',
  'vehicle',
  'other',
] as const;
export const itemKindSchema = z.enum(ITEM_KINDS);
export type ItemKind = z.infer<typeof itemKindSchema>;

export const PROTECTIONS = ['anchored', 'locked-away', 'loose'] as const;
export const protectionSchema = z.enum(PROTECTIONS);
export type ItemProtection = z.infer<typeof protectionSchema>;

export const ITEM_STATES = ['present', 'missing', 'stolen', 'recovered', 'disposed'] as const;
export const itemStateSchema = z.enum(ITEM_STATES);
export type ItemState = z.infer<typeof itemStateSchema>;

export const MOST_SERIALS = 8;
export const SERIAL_MAX_LENGTH = 64;
export const LINE_MAX_LENGTH = 160;
export const NOTES_MAX_LENGTH = 2000;
const MOST_EVENTS = 100;
/** Of one practice: beyond it nothing is added. */
export const MOST_ITEMS = 20_000;

const line = z.string().max(LINE_MAX_LENGTH);
const day = z.iso.date();
const cents = z.number().int().nonnegative().max(MOST_CENTS);

/** What was found or done, by day. The last one that names a state is the object's state. */
export const itemEventSchema = z.strictObject({
  on: day,
  what: z.enum([...ITEM_STATES, 'checked', 'moved']),
  /** Number of the police report; with `stolen`. */
  caseNumber: line.optional(),
  /** Where it was before; with `moved`. */
  fromRoomId: roomIdSchema.optional(),
});
export type ItemEvent = z.infer<typeof itemEventSchema>;

/** Only `kind` and `name` are always there; a name may be empty while somebody is still typing. */
export const newItemSchema = z.strictObject({
  kind: itemKindSchema,
  name: line,
  brand: line.optional(),
  model: line.optional(),
  /** As on the type plate. */
  serials: z.array(z.string().max(SERIAL_MAX_LENGTH)).max(MOST_SERIALS).optional(),
  /** The practice's own number of it. */
  assetTag: line.optional(),
  /** Of the program's own label on it: label-code.ts. */
  labelCode: z.string().max(20).optional(),
  imei: z.string().max(32).optional(),
  mac: z.string().max(32).optional(),
  plate: z.string().max(32).optional(),
  purchasedOn: day.optional(),
  /** VAT included. */
  priceCents: cents.optional(),
  seller: line.optional(),
  invoice: line.optional(),
  warrantyUntil: day.optional(),
  /** Of replacement, as insured. */
  insuredCents: cents.optional(),
  policy: line.optional(),
  siteId: siteIdSchema.optional(),
  roomId: roomIdSchema.optional(),
  /** Where in the room. */
  spot: line.optional(),
  protection: protectionSchema.optional(),
  /** Cable, screws, cupboard. */
  protectedHow: line.optional(),
  engraving: line.optional(),
  forensicMark: line.optional(),
  /** A scratch, a sticker: what tells it from another one. */
  features: line.optional(),
  holdsPatientData: z.enum(['yes', 'no']).optional(),
  isEncrypted: z.enum(['yes', 'no', 'unknown']).optional(),
  notes: z.string().max(NOTES_MAX_LENGTH).optional(),
  events: z.array(itemEventSchema).max(MOST_EVENTS).optional(),
});
export type NewItem = z.infer<typeof newItemSchema>;

export const itemSchema = newItemSchema.extend({
  id: itemIdSchema,
  /** ISO date-time, UTC. */
  addedAt: z.iso.datetime(),
});
export type Item = z.infer<typeof itemSchema>;

/** Without fields left empty: 10,000 objects are read at once. */
export function withoutEmptyFields(item: NewItem): NewItem {
  const filled = Object.entries(item).filter(
    ([name, value]) =>
      name === 'name' ||
      (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
  return newItemSchema.parse(Object.fromEntries(filled));
}

export const isState = (what: ItemEvent['what']): what is ItemState =>
  ITEM_STATES.some((state) => state === what);

export function stateOf({ events = [] }: Pick<NewItem, 'events'>): ItemState {
  const last = events.findLast(({ what }) => isState(what));
  return last !== undefined && isState(last.what) ? last.what : 'present';
}

/** The day on which somebody last saw it in its place. */
export const lastSeenOn = ({ events = [] }: Pick<NewItem, 'events'>): string | undefined =>
  events.findLast(({ what }) => what === 'checked' || what === 'present' || what === 'recovered')
    ?.on;

/** Adds one; the oldest `checked` and `moved` go first once the list is full. */
export function withEvent<T extends NewItem>(item: T, event: ItemEvent): T {
  const events = [...(item.events ?? []), event];
  while (events.length > MOST_EVENTS) {
    const least = events.findIndex(({ what }) => !isState(what));
    events.splice(Math.max(least, 0), 1);
  }
  return { ...item, events };
}

/** What an object of the practice is worth for a total: as insured, or else as paid. */
export const valueCents = ({ insuredCents, priceCents }: NewItem): number | undefined =>
  insuredCents ?? priceCents;

/** In the practice's hands: counted in totals, asked for in a stock-take. */
export const isHeld = (item: Pick<NewItem, 'events'>): boolean => {
  const state = stateOf(item);
  return state === 'present' || state === 'recovered';
};
