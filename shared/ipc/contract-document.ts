/** Documents, made where the records are: main gets them as bytes it can overwrite, never as text that stays. */
import { z } from 'zod';
import { interfaceLanguageSchema, languageSchema } from '../base/language.js';
import { assessmentIdSchema } from '../domain/assessment/answer.js';
import { endpoint } from './endpoint.js';

export const documentSchema = z.object({
  /** HTML in UTF-8. */
  html: z.instanceof(Uint8Array),
  /** Suggested: without a name of the practice, so that it can lie on a shared disk. */
  fileName: z.string(),
});

/** What became of a document one asked to save. */
export const exportOutcomeSchema = z.object({
  outcome: z.enum(['saved', 'cancelled']),
  /** For `report.reveal`. */
  token: z.string().optional(),
});

export const documentContract = {
  'document.report': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ assessmentId: assessmentIdSchema, language: languageSchema }),
    documentSchema.extend({
      /** At the foot of each page: a reference and a fingerprint, nothing that was answered. */
      footerHtml: z.string(),
    }),
  ),
  'document.recoverySheet': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ language: interfaceLanguageSchema }),
    documentSchema,
  ),
};
