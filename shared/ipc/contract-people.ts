/** What concerns the person who has the vault open, and the vault's history. */
import { z } from 'zod';
import { interfaceLanguageSchema } from '../base/language.js';
import {
  historyEntrySchema,
  historyKindSchema,
  historyPersonSchema,
} from '../domain/history/history-entry.js';
import { accessSchema } from '../domain/people/access.js';
import { personIdSchema } from '../domain/people/person.js';
import { endpoint, nothing } from './endpoint.js';
import { newPassphraseSchema, passphraseSchema } from './secret-schemas.js';

export const peopleContract = {
  'vault.access': endpoint('vault', 'unlocked-vault', nothing, accessSchema),
  /** The owner's own, with the present one as proof. */
  'vault.changePassphrase': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ current: passphraseSchema, next: newPassphraseSchema }),
    nothing,
  ),
  /** The latest entries first. */
  'journal.page': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      /** Entries before this one. */
      beforeSeq: z.number().int().positive().optional(),
      personId: personIdSchema.optional(),
      kind: historyKindSchema.optional(),
    }),
    z.object({
      entries: z.array(historyEntrySchema).max(200),
      people: z.array(historyPersonSchema),
      /** The owner's public key, hex: who has an exported history compares it. */
      ownerKey: z.string().regex(/^[0-9a-f]{64}$/),
      /** Where to go on; undefined at the first entry. A page may hold less than there is room for. */
      nextBeforeSeq: z.number().int().positive().optional(),
    }),
  ),
  /** The whole history as text, signed by the owner. */
  'journal.signedText': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ language: interfaceLanguageSchema }),
    z.object({ text: z.string(), fileName: z.string().max(120) }),
  ),
  'journal.export': endpoint(
    'main',
    'unlocked-vault',
    z.strictObject({ language: interfaceLanguageSchema }),
    z.object({
      outcome: z.enum(['saved', 'cancelled']),
      /** For `report.reveal`. */
      token: z.string().optional(),
    }),
  ),
};
