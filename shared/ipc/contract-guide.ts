/** The guide: the practice's own contacts, and the pages to print. Advice and law come with the program. */
import { z } from 'zod';
import { languageSchema } from '../base/language.js';
import { guideIdSchema } from '../content/guide/guide-citation.js';
import { HANDOUTS } from '../content/guide/guide-documents.js';
import { contactIdSchema, contactSchema, newContactSchema } from '../domain/contacts/contact.js';
import { documentSchema } from './contract-document.js';
import { endpoint, nothing } from './endpoint.js';

/** More cards than there are would be no list of cards. */
const MOST_CARDS = 100;

const wantedPage = z.discriminatedUnion('document', [
  z.strictObject({
    document: z.literal('cards'),
    language: languageSchema,
    /** Ids of the cards to print; they come in the guide's own order. */
    cards: z.array(guideIdSchema).min(1).max(MOST_CARDS),
  }),
  z.strictObject({
    document: z.enum(['contacts', 'report-sheet', ...HANDOUTS]),
    language: languageSchema,
  }),
]);

export const guideContract = {
  'contacts.list': endpoint('vault', 'unlocked-vault', nothing, z.array(contactSchema)),
  /** Without an id it is new; with one it is changed, or brought back after a removal. */
  'contacts.save': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ id: contactIdSchema.optional(), contact: newContactSchema }),
    contactSchema,
  ),
  'contacts.remove': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ contactId: contactIdSchema }),
    nothing,
  ),
  'document.guide': endpoint('vault', 'unlocked-vault', wantedPage, documentSchema),
  'guide.exportPdf': endpoint(
    'main',
    'unlocked-vault',
    wantedPage,
    z.object({
      outcome: z.enum(['saved', 'cancelled']),
      /** For `report.reveal`. */
      token: z.string().optional(),
    }),
  ),
};
