/** The journal as a window may show it: who did what, when; nothing of what a record says. Pure. */
import { z } from 'zod';
import { compartmentIdSchema } from '../people/access.js';
import { personIdSchema, personLabelSchema, roleSchema } from '../people/person.js';

export const HISTORY_STEPS = ['planned', 'done', 'not-applied'] as const;

export const historyEntrySchema = z.object({
  seq: z.number().int().positive(),
  personId: personIdSchema,
  /** Milliseconds since 1970-01-01 UTC, by the clock of that computer. */
  atMs: z.number().int().nonnegative(),
  /** What to add to UTC for the civil time of the entry, in minutes. */
  zoneOffsetMin: z.number().int(),
  /** What the change was for, when it was more than records. */
  action: z
    .object({
      name: z.string().min(1).max(60),
      step: z.enum(HISTORY_STEPS).optional(),
      personId: personIdSchema.optional(),
      compartment: compartmentIdSchema.optional(),
    })
    .optional(),
  parts: z.array(
    z.object({
      compartment: compartmentIdSchema,
      /** False: its details are under a key the reader does not have. */
      isReadable: z.boolean(),
      counts: z.array(
        z.object({
          type: z.string().min(1).max(40),
          saved: z.number().int().nonnegative(),
          removed: z.number().int().nonnegative(),
        }),
      ),
    }),
  ),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** What the filter offers. */
export const HISTORY_KINDS = ['survey', 'practice', 'people', 'keys', 'other'] as const;
export const historyKindSchema = z.enum(HISTORY_KINDS);
export type HistoryKind = z.infer<typeof historyKindSchema>;

/** By what it was for, else by the compartments touched: those are known without any key. */
export function kindOf({ action, parts }: Pick<HistoryEntry, 'action' | 'parts'>): HistoryKind {
  if (action?.name.startsWith('people.') === true) return 'people';
  if (action !== undefined) return KEY_ACTIONS.test(action.name) ? 'keys' : 'other';
  const touched = parts.map(({ compartment }) => compartment);
  if (touched.includes('survey')) return 'survey';
  if (touched.includes('contacts')) return 'practice';
  if (touched.includes('owner')) return 'keys';
  return 'other';
}

const KEY_ACTIONS = /^(?:vault|rotate|recovery|passphrase)\./;

/** Everybody the journal may name, those who were removed too. */
export const historyPersonSchema = z.object({
  personId: personIdSchema,
  label: personLabelSchema,
  role: roleSchema,
  isRemoved: z.boolean(),
});
export type HistoryPerson = z.infer<typeof historyPersonSchema>;
