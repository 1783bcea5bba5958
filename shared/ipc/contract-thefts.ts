/** Thefts: the draft of the list, the declaration, what happens after it, and the documents for police, insurer and owner. */
import { z } from 'zod';
import { languageSchema } from '../base/language.js';
import { itemIdSchema, itemSchema } from '../domain/inventory/item.js';
import {
  recoverySchema,
  THEFT_TASKS,
  theftDraftSchema,
  theftFactsSchema,
  theftIdSchema,
  theftSchema,
} from '../domain/theft/theft.js';
import { documentSchema, exportOutcomeSchema } from './contract-document.js';
import { endpoint, nothing } from './endpoint.js';

const byTheft = { theftId: theftIdSchema };

/** The theft, and the objects that changed with it. */
const changeSchema = z.object({ theft: theftSchema, items: z.array(itemSchema) });

export const THEFT_LISTS = ['police', 'insurer'] as const;
const list = z.enum(THEFT_LISTS);

const wantedTheftDocument = z.discriminatedUnion('document', [
  z.strictObject({ document: list, ...byTheft, language: languageSchema }),
  /** With what was declared of it, where it was declared stolen. */
  z.strictObject({
    document: z.literal('ownership'),
    itemId: itemIdSchema,
    language: languageSchema,
  }),
]);
export type WantedTheftDocument = z.infer<typeof wantedTheftDocument>;

const wantedTheftTable = z.strictObject({ document: list, ...byTheft, language: languageSchema });

/** Some hundreds of ids and a few lines. */
const DRAFT_MAX_BYTES = 100_000;

export const theftsContract = {
  /** The latest first. */
  'thefts.list': endpoint('vault', 'unlocked-vault', nothing, z.array(theftSchema)),
  /** A draft: without an id it is new; with one it is changed, or brought back after a removal. */
  'thefts.save': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ id: theftIdSchema.optional(), draft: theftDraftSchema }),
    theftSchema,
    { maxBytes: DRAFT_MAX_BYTES },
  ),
  /** Drafts only. */
  'thefts.remove': endpoint('vault', 'unlocked-vault', z.strictObject(byTheft), nothing),
  /** Without a day it is not done after all. */
  'thefts.tick': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...byTheft, task: z.enum(THEFT_TASKS), doneOn: z.iso.date().optional() }),
    theftSchema,
  ),
  /** The list as last typed; its objects are marked stolen in the same transaction. */
  'thefts.declare': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...byTheft, draft: theftDraftSchema }),
    changeSchema,
    { maxBytes: DRAFT_MAX_BYTES },
  ),
  /** Takes a declaration back, and the marks with it. */
  'thefts.withdraw': endpoint('vault', 'unlocked-vault', z.strictObject(byTheft), changeSchema),
  'thefts.setCase': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...byTheft, caseNumber: theftFactsSchema.shape.caseNumber }),
    changeSchema,
  ),
  /** Answers to the question about data on what was stolen; in no paper. */
  'thefts.setEncryption': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      ...byTheft,
      isEncrypted: theftFactsSchema.shape.isEncrypted,
      encryptedHow: theftFactsSchema.shape.encryptedHow,
    }),
    theftSchema,
  ),
  'thefts.recover': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...byTheft, recovery: recoverySchema }),
    changeSchema,
  ),
  'thefts.takeBackRecovery': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...byTheft, itemId: itemIdSchema }),
    changeSchema,
  ),
  'document.theft': endpoint(
    'vault',
    'unlocked-vault',
    wantedTheftDocument,
    documentSchema.extend({
      /** At the foot of each page: when it was made, a fingerprint, the page. */
      footerHtml: z.string(),
      /** JPEGs the page names. */
      pictures: z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })),
    }),
  ),
  'thefts.table': endpoint(
    'vault',
    'unlocked-vault',
    wantedTheftTable,
    z.object({ bytes: z.instanceof(Uint8Array), fileName: z.string() }),
  ),
  'thefts.exportPdf': endpoint(
    'main',
    'unlocked-vault',
    z.strictObject({ wanted: wantedTheftDocument, as: z.enum(['pdf', 'print']) }),
    z.object({
      outcome: z.enum([...exportOutcomeSchema.shape.outcome.options, 'printed', 'no-printer']),
      token: exportOutcomeSchema.shape.token,
    }),
  ),
  'thefts.exportCsv': endpoint('main', 'unlocked-vault', wantedTheftTable, exportOutcomeSchema),
};
