/** The internal register of data breaches, and the sheets about computers: two of its own, two for paper's sake. */
import { z } from 'zod';
import { languageSchema } from '../base/language.js';
import { breachIdSchema, breachSchema, newBreachSchema } from '../domain/breach/breach.js';
import { documentSchema, exportOutcomeSchema } from './contract-document.js';
import { endpoint, nothing } from './endpoint.js';

const wantedSheet = z.discriminatedUnion('document', [
  z.strictObject({
    document: z.enum(['register', 'supplier', 'ransomware']),
    language: languageSchema,
  }),
  /** The facts of one breach, to be copied into the authority's own form. */
  z.strictObject({
    document: z.literal('breach'),
    breachId: breachIdSchema,
    language: languageSchema,
  }),
]);

export const breachContract = {
  /** The latest first. */
  'breach.list': endpoint('vault', 'unlocked-vault', nothing, z.array(breachSchema)),
  /** Without an id it is new; with one it is changed, or brought back after a removal. */
  'breach.save': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ id: breachIdSchema.optional(), breach: newBreachSchema }),
    breachSchema,
  ),
  'breach.remove': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ breachId: breachIdSchema }),
    nothing,
  ),
  'document.cyber': endpoint('vault', 'unlocked-vault', wantedSheet, documentSchema),
  'cyber.exportPdf': endpoint('main', 'unlocked-vault', wantedSheet, exportOutcomeSchema),
};
