/** Labels for objects of the inventory, as a PDF at true size. */
import { z } from 'zod';
import { languageSchema } from '../base/language.js';
import { itemIdSchema } from '../domain/inventory/item.js';
import { labelCodeSchema } from '../domain/inventory/label-code.js';
import { labelPaperSchema, labelSettingsSchema } from '../domain/inventory/label-paper.js';
import { documentSchema, exportOutcomeSchema } from './contract-document.js';
import { endpoint } from './endpoint.js';

/** Of one file: beyond it a printer's dialog takes minutes. */
export const MOST_LABELS = 2000;
export const MOST_COPIES = 20;

export const wantedLabelsSchema = z.strictObject({
  /** Of the file's name; a label has no words of the program. */
  language: languageSchema,
  paper: labelPaperSchema,
  ...labelSettingsSchema.pick({ start: true, shiftX: true, shiftY: true }).shape,
  what: z.discriminatedUnion('kind', [
    /** Each has a label code already. */
    z.strictObject({
      kind: z.literal('items'),
      itemIds: z.array(itemIdSchema).min(1).max(MOST_LABELS),
      copies: z.number().int().min(1).max(MOST_COPIES),
      withName: z.boolean(),
      withPractice: z.boolean(),
    }),
    /** Codes that belong to no object yet. */
    z.strictObject({
      kind: z.literal('blank'),
      codes: z.array(labelCodeSchema).min(1).max(MOST_LABELS),
      withPractice: z.boolean(),
    }),
    /** The frames of one page. */
    z.strictObject({ kind: z.literal('test') }),
  ]),
});

export const labelsContract = {
  'document.labels': endpoint('vault', 'unlocked-vault', wantedLabelsSchema, documentSchema),
  'labels.exportPdf': endpoint('main', 'unlocked-vault', wantedLabelsSchema, exportOutcomeSchema),
};
