/** A topic of law as a sheet for a lawyer. It holds nothing of the vault but is made where documents are made. */
import { z } from 'zod';
import { languageSchema } from '../base/language.js';
import { LAW_TOPIC_IDS } from '../content/law/law-topic.js';
import { documentSchema, exportOutcomeSchema } from './contract-document.js';
import { endpoint } from './endpoint.js';

const wantedSheet = z.strictObject({ topic: z.enum(LAW_TOPIC_IDS), language: languageSchema });

export const lawContract = {
  'document.law': endpoint('vault', 'unlocked-vault', wantedSheet, documentSchema),
  'law.exportPdf': endpoint('main', 'unlocked-vault', wantedSheet, exportOutcomeSchema),
};
