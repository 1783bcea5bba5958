/** Pads, stamps and cards, what was lost of them, and their papers. */
import { z } from 'zod';
import { languageSchema } from '../base/language.js';
import { newPadSchema, padIdSchema, padSchema } from '../domain/pads/pad.js';
import {
  newPadLossSchema,
  PAD_LETTERS,
  padLossIdSchema,
  padLossSchema,
} from '../domain/pads/pad-loss.js';
import { documentSchema, exportOutcomeSchema } from './contract-document.js';
import { endpoint, nothing } from './endpoint.js';

const wantedPadDocument = z.discriminatedUnion('document', [
  /** What there is and where, for the safe. */
  z.strictObject({ document: z.literal('register'), language: languageSchema }),
  z.strictObject({
    document: z.literal('letter'),
    letter: z.enum(PAD_LETTERS),
    lossId: padLossIdSchema,
    language: languageSchema,
  }),
]);

export const padsContract = {
  'pads.get': endpoint(
    'vault',
    'unlocked-vault',
    nothing,
    z.object({
      pads: z.array(padSchema),
      /** The latest first. */
      losses: z.array(padLossSchema),
    }),
  ),
  /** Without an id it is new; with one it is changed, or brought back after a removal. */
  'pads.save': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ id: padIdSchema.optional(), pad: newPadSchema }),
    padSchema,
  ),
  'pads.remove': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ padId: padIdSchema }),
    nothing,
  ),
  /** As `pads.save`. */
  'pads.saveLoss': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ id: padLossIdSchema.optional(), loss: newPadLossSchema }),
    padLossSchema,
  ),
  'pads.removeLoss': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ lossId: padLossIdSchema }),
    nothing,
  ),
  'document.pads': endpoint('vault', 'unlocked-vault', wantedPadDocument, documentSchema),
  'pads.exportPdf': endpoint('main', 'unlocked-vault', wantedPadDocument, exportOutcomeSchema),
};
