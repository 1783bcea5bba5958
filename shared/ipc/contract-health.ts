/** The contract's part about the vault's state: verifying it, and saving what is left of a damaged one. */
import { z } from 'zod';
import { languageSchema } from '../base/language.js';
import { questionIdSchema } from '../content/schema.js';
import { placeIdSchema } from '../domain/assessment/answer.js';
import { assessmentWithAnswersSchema } from '../domain/assessment/assessment.js';
import { planItemSchema } from '../domain/assessment/plan-item.js';
import { personIdSchema, roleSchema } from '../domain/people/person.js';
import { newPracticeSchema, practiceSchema } from '../domain/practice/practice.js';
import { endpoint, nothing } from './endpoint.js';
import { newPassphraseSchema, passphraseSchema, recoveryGroupsSchema } from './secret-schemas.js';
import { vaultPlaceSchema } from './vault-place.js';

/** Reasons for which an opening fails and something can still be saved. */
export const SALVAGEABLE_CODES = [
  'record-damaged',
  'record-missing',
  'rollback-suspected',
  'journal-broken',
  'database-damaged',
] as const;
export type SalvageableCode = (typeof SALVAGEABLE_CODES)[number];

/** What a record is, in the user's words. `access`: the keys of people, which a new vault has its own of. */
export const RECORD_GROUPS = [
  'practice',
  'assessment',
  'answer',
  'plan-item',
  'draft',
  'photo',
  'camera',
  'breach',
  'protection',
  'contact',
  'floor-plan',
  'invoice',
  'visit',
  'inventory',
  'access',
  'unknown',
] as const;
export const recordGroupSchema = z.enum(RECORD_GROUPS);
export type RecordGroup = z.infer<typeof recordGroupSchema>;

const countsSchema = z.array(
  z.object({ group: recordGroupSchema, count: z.number().int().positive() }),
);

export const KEYRING_COPY_STATES = ['intact', 'older', 'damaged', 'missing'] as const;
const keyringCopiesSchema = z.array(z.enum(KEYRING_COPY_STATES)).length(2);

/** What the last complete verification of the open vault found. There is one only when all was well. */
const healthSchema = z.object({
  /** Of the verification, UTC. */
  verifiedAt: z.iso.datetime(),
  durationMs: z.number().int().nonnegative(),
  /** Of the records this person may read. */
  records: countsSchema,
  journalEntries: z.number().int().positive(),
  /** Parts of the vault this person may read, and all there are. */
  compartments: z.object({ readable: z.number().int(), all: z.number().int() }),
  keyring: keyringCopiesSchema,
  /** A copy of the keyring was bad and has been written anew, at the opening or by this verification. */
  wasRepaired: z.boolean(),
  place: vaultPlaceSchema,
});
export type VaultHealth = z.infer<typeof healthSchema>;

const lossSchema = z.object({
  recordId: z.string().regex(/^[0-9a-f]{32}$/),
  /** `older`: an older version of it is kept. */
  state: z.enum(['damaged', 'missing', 'older']),
  group: recordGroupSchema,
  /** What it was about, where that can be told. */
  question: z.object({ questionId: questionIdSchema, placeId: placeIdSchema }).optional(),
});
export type SalvageLoss = z.infer<typeof lossSchema>;

const salvageReportSchema = z.object({
  cause: z.enum(SALVAGEABLE_CODES),
  role: roleSchema,
  openedWith: z.enum(['passphrase', 'recovery']),
  kept: countsSchema,
  losses: z.array(lossSchema),
  /** Rows that are no data of this vault. */
  strayCount: z.number().int().nonnegative(),
  /** False when nothing tells any more whether further records are missing. */
  isCountCertain: z.boolean(),
  journal: z.object({
    state: z.enum(['whole', 'broken', 'out-of-step']),
    /** The last entry that holds; 0 for none. */
    holdsTo: z.number().int().nonnegative(),
  }),
  keyring: keyringCopiesSchema,
  /** People beside the owner, whom a new vault does not know. */
  otherPeople: z.number().int().nonnegative(),
  isPracticeLost: z.boolean(),
  /** Places that answers are about and that only the practice knew the names of. */
  unnamedPlaces: z.number().int().nonnegative(),
});
export type SalvageReport = z.infer<typeof salvageReportSchema>;

const salvagedContentsSchema = z.object({
  practice: practiceSchema.optional(),
  /** Newest first. */
  assessments: z.array(assessmentWithAnswersSchema),
  planItems: z.array(planItemSchema),
});
export type SalvagedContents = z.infer<typeof salvagedContentsSchema>;

export const healthContract = {
  'health.get': endpoint('vault', 'unlocked-vault', nothing, healthSchema),
  /** Reads everything from the disk again. Fails with the code of the first thing that is not as it should be. */
  'health.verify': endpoint('vault', 'unlocked-vault', nothing, healthSchema),
  /** Only after an opening in this session failed for one of `SALVAGEABLE_CODES`. Changes nothing. */
  'salvage.open': endpoint(
    'vault',
    'nothing',
    z.union([
      z.strictObject({ passphrase: passphraseSchema, personId: personIdSchema.optional() }),
      z.strictObject({ recoveryKey: z.string().max(120) }),
    ]),
    salvageReportSchema,
  ),
  'salvage.report': endpoint('vault', 'salvaged-vault', nothing, salvageReportSchema),
  'salvage.read': endpoint('vault', 'salvaged-vault', nothing, salvagedContentsSchema),
  /** Writes what is left in clear text where the user says. */
  'salvage.export': endpoint(
    'main',
    'salvaged-vault',
    z.strictObject({
      as: z.enum(['html', 'json']),
      language: languageSchema,
      /** The user was told that anybody can read the file, and wants it. */
      isConfirmed: z.literal(true),
    }),
    z.object({
      outcome: z.enum(['saved', 'cancelled']),
      /** Opaque, valid until the program quits: lets the window ask to show the file. */
      token: z.string().optional(),
    }),
  ),
  /** Makes a new vault of what is left and opens it; the damaged folder is renamed and kept. The owner's alone. */
  'salvage.rebuild': endpoint(
    'vault',
    'salvaged-vault',
    z.strictObject({
      /** The owner's present one; a new one when the damaged vault was opened with the recovery key. */
      passphrase: newPassphraseSchema,
      /** Needed when the practice itself is lost. */
      practice: newPracticeSchema.optional(),
    }),
    z.object({ groups: recoveryGroupsSchema }),
  ),
};
