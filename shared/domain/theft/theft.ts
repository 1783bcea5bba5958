/**
 * What was stolen, and what was done about it. While it is a draft it names objects; once declared it holds a copy of
 * each as it was on that day, which nothing changes any more. Never a patient: classes and short lines only.
 */
import { z } from 'zod';
import { itemPhotoIdSchema } from '../inventory/item-photo.js';
import { itemIdSchema, itemSchema } from '../inventory/item.js';

export const theftIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('TheftId');
export type TheftId = z.infer<typeof theftIdSchema>;

/** Persisted names. */
export const THEFT_KINDS = ['burglary', 'theft', 'robbery'] as const;
export const ENTRIES = [
  'front-door',
  'back-door',
  'window',
  'cellar',
  'roof',
  'garage',
  'vehicle',
  'no-trace',
  'unknown',
] as const;

export const THEFT_TASKS = [
  'complaint',
  'terminal',
  'sim',
  'accounts',
  'data',
  'locks',
  'pads',
  'insurer',
] as const;
export type TheftTask = (typeof THEFT_TASKS)[number];

/** One record holds them all with their copies. */
export const MOST_STOLEN = 300;
const SHORT = 100;
const line = z.string().max(SHORT);
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export const theftFactsSchema = z.strictObject({
  kind: z.enum(THEFT_KINDS).optional(),
  /** The last moment at which all was in its place, and the one when it was seen to be gone; times local. */
  fromOn: z.iso.date().optional(),
  fromTime: time.optional(),
  toOn: z.iso.date().optional(),
  toTime: time.optional(),
  entry: z.enum(ENTRIES).optional(),
  /** "vitre forcée": how, never who. */
  entryNote: line,
  /** Of the local police. */
  zone: line,
  /** Number of the police report; empty until the police gave one. */
  caseNumber: line,
  /** Of what held patient data, asked once. */
  isEncrypted: z.enum(['yes', 'no', 'unknown']).optional(),
  encryptedHow: line,
});
export type TheftFacts = z.infer<typeof theftFactsSchema>;

/** A patient's name has no place in a list for the police, and nor have notes. */
export const declaredItemSchema = itemSchema.omit({ notes: true, events: true }).extend({
  /** "Cabinet 1 › armoire" on that day; empty for none. */
  room: z.string().max(400),
  /** Pictures only, oldest first. */
  photos: z.array(z.strictObject({ id: itemPhotoIdSchema, addedAt: z.iso.datetime() })).max(20),
});
export type DeclaredItem = z.infer<typeof declaredItemSchema>;

export const recoverySchema = z.strictObject({
  itemId: itemIdSchema,
  on: z.iso.date(),
  where: line,
});
export type Recovery = z.infer<typeof recoverySchema>;

/** What is typed before the declaration. */
export const theftDraftSchema = z.strictObject({
  facts: theftFactsSchema,
  itemIds: z.array(itemIdSchema).max(MOST_STOLEN),
});
export type TheftDraft = z.infer<typeof theftDraftSchema>;

export const theftSchema = theftDraftSchema.extend({
  id: theftIdSchema,
  /** When the practice began to write: the clock of a data breach counts from here at the latest. */
  begunAt: z.iso.datetime(),
  tasks: z
    .array(z.strictObject({ task: z.enum(THEFT_TASKS), doneOn: z.iso.date() }))
    .max(THEFT_TASKS.length),
  declared: z
    .strictObject({
      at: z.iso.datetime(),
      /** The day written into the history of the objects. */
      on: z.iso.date(),
      items: z.array(declaredItemSchema).max(MOST_STOLEN),
    })
    .optional(),
  recovered: z.array(recoverySchema).max(MOST_STOLEN),
});
export type Theft = z.infer<typeof theftSchema>;

export const EMPTY_FACTS: TheftFacts = {
  entryNote: '',
  zone: '',
  caseNumber: '',
  encryptedHow: '',
};

export type DeclaredTheft = Theft & { readonly declared: NonNullable<Theft['declared']> };

export const isDeclared = (theft: Theft): theft is DeclaredTheft => theft.declared !== undefined;

/** The day the objects were found gone, as far as it is known. */
export const theftDay = ({ facts }: Pick<Theft, 'facts'>): string | undefined =>
  facts.toOn ?? facts.fromOn;
