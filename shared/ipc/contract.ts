/**
 * The contract between window, main and vault process, as a value: types, preload, servers and test
 * doubles all derive from it. Inputs are strict; outputs lose unknown fields.
 */
import { z } from 'zod';
import { interfaceLanguageSchema, languageSchema } from '../base/language.js';
import { answerSchema, assessmentIdSchema } from '../domain/assessment/answer.js';
import {
  assessmentSchema,
  assessmentScopeSchema,
  assessmentWithAnswersSchema,
} from '../domain/assessment/assessment.js';
import { planItemSchema } from '../domain/assessment/plan-item.js';
import {
  daySchema,
  newPersonSchema,
  peopleSchema,
  personIdSchema,
  personSchema,
  roleSchema,
} from '../domain/people/person.js';
import { newPracticeSchema, practiceSchema } from '../domain/practice/practice.js';
import { returnCodeStateSchema } from '../domain/return-code/return-code.js';
import { settingsSchema } from '../settings/settings.js';
import type { Channel } from './channels.js';
import { anchorContract, anchorStatus } from './contract-anchor.js';
import { attachmentContract } from './contract-attachments.js';
import { backupContract } from './contract-backup.js';
import { breachContract } from './contract-breach.js';
import { cameraAccessContract } from './contract-camera-access.js';
import { camerasContract } from './contract-cameras.js';
import { guideContract } from './contract-guide.js';
import { documentContract } from './contract-document.js';
import { floorPlanContract } from './contract-floor-plan.js';
import { healthContract } from './contract-health.js';
import { inventoryContract } from './contract-inventory.js';
import { inventoryFilesContract } from './contract-inventory-files.js';
import { lawContract } from './contract-law.js';
import { labelsContract } from './contract-labels.js';
import { moneyContract } from './contract-money.js';
import { migrationContract } from './contract-migration.js';
import { padsContract } from './contract-pads.js';
import { peopleContract } from './contract-people.js';
import { protectionContract } from './contract-protection.js';
import { returnCodeContract } from './contract-return-code.js';
import { stockTakeContract } from './contract-stock-take.js';
import { theftsContract } from './contract-thefts.js';
import { visitContract } from './contract-visit.js';
import { endpoint, nothing, type Endpoint } from './endpoint.js';
import { newPassphraseSchema, passphraseSchema, recoveryGroupsSchema } from './secret-schemas.js';
import { vaultPlaceSchema } from './vault-place.js';

const vaultStatusSchema = z.object({
  state: z.enum(['absent', 'locked', 'unlocked']),
  /** False while the recovery key was never typed back and proved. Undefined while locked and for all but the owner. */
  isRecoveryProved: z.boolean().optional(),
  /** Of the person who opened. Undefined while locked. */
  role: roleSchema.optional(),
  /** Undefined while locked. While it is paused nothing else is told of the open vault. */
  returnCode: returnCodeStateSchema.optional(),
  /** Only while locked, and only where the closed screen has to say why. */
  lockedBy: z.enum(['wrong-code']).optional(),
  ...anchorStatus,
});

const byPerson = { personId: personIdSchema };

/** Form contents that were being typed when the vault locked. */
const draftSchema = z.strictObject({
  key: z.string().min(1).max(200),
  text: z.string().max(8000),
});

/** What the window needs to stand there while the vault is paused, and to lock without losing a word. */
const worksPaused = { worksPaused: true } as const;

const placeOfAnswer = {
  assessmentId: assessmentIdSchema,
};

const questionPlace = {
  questionId: answerSchema.shape.questionId,
  placeId: answerSchema.shape.placeId,
};

export const contract = {
  ...backupContract,
  ...peopleContract,
  ...attachmentContract,
  ...returnCodeContract,
  'app.info': endpoint(
    'main',
    'nothing',
    nothing,
    z.object({
      version: z.string(),
      platform: z.enum(['linux', 'darwin', 'win32']),
      /** The system's language, used while settings name none. */
      systemLanguage: interfaceLanguageSchema,
    }),
    worksPaused,
  ),
  'app.openMenu': endpoint('main', 'nothing', nothing, nothing),
  'settings.get': endpoint('main', 'nothing', nothing, settingsSchema, worksPaused),
  'settings.change': endpoint('main', 'nothing', settingsSchema.partial(), settingsSchema),
  'vault.status': endpoint('vault', 'nothing', nothing, vaultStatusSchema, worksPaused),
  'vault.place': endpoint('vault', 'nothing', nothing, vaultPlaceSchema),
  ...migrationContract,
  'vault.create': endpoint(
    'vault',
    'nothing',
    z.strictObject({ passphrase: newPassphraseSchema, practice: newPracticeSchema }),
    z.object({ groups: recoveryGroupsSchema }),
  ),
  'vault.proveRecovery': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      typed: z
        .array(z.strictObject({ index: z.number().int().min(0).max(7), text: z.string().max(20) }))
        .length(3),
    }),
    z.object({ isProved: z.boolean(), wrong: z.array(z.number().int().min(0).max(7)) }),
  ),
  'vault.renewRecovery': endpoint(
    'vault',
    'unlocked-vault',
    nothing,
    z.object({ groups: recoveryGroupsSchema }),
  ),
  'vault.pendingRecovery': endpoint(
    'vault',
    'unlocked-vault',
    nothing,
    z.object({ groups: recoveryGroupsSchema.optional() }),
  ),
  'vault.saveRecoverySheet': endpoint(
    'main',
    'unlocked-vault',
    z.strictObject({ as: z.enum(['print', 'pdf']), language: interfaceLanguageSchema }),
    z.object({ outcome: z.enum(['done', 'cancelled', 'no-printer']) }),
  ),
  /** Who may be chosen on the closed screen: in the clear in the keyring, vouched for only once opened. */
  'vault.people': endpoint(
    'vault',
    'nothing',
    nothing,
    z.array(personSchema.pick({ personId: true, label: true, role: true })),
  ),
  'vault.unlock': endpoint(
    'vault',
    'nothing',
    z.strictObject({
      passphrase: passphraseSchema,
      /** The owner when left out. */
      personId: personIdSchema.optional(),
    }),
    z.object({
      /** True when the first copy of the keyring was bad and has been rewritten from the second. */
      wasRepaired: z.boolean(),
    }),
  ),
  ...anchorContract,
  'vault.recover': endpoint(
    'vault',
    'nothing',
    z.strictObject({ recoveryKey: z.string().max(120), newPassphrase: newPassphraseSchema }),
    z.object({ groups: recoveryGroupsSchema }),
  ),
  'vault.connect': endpoint('main', 'nothing', nothing, nothing, worksPaused),
  'vault.lock': endpoint('main', 'nothing', nothing, nothing, worksPaused),
  'vault.readyToLock': endpoint('main', 'nothing', nothing, nothing, worksPaused),
  'vault.reportActivity': endpoint('main', 'nothing', nothing, nothing, worksPaused),
  'people.list': endpoint('vault', 'unlocked-vault', nothing, peopleSchema),
  'people.add': endpoint(
    'vault',
    'unlocked-vault',
    newPersonSchema.extend({ passphrase: newPassphraseSchema }),
    peopleSchema,
  ),
  'people.reissue': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      ...byPerson,
      passphrase: newPassphraseSchema,
      lastDay: daySchema.optional(),
    }),
    peopleSchema,
  ),
  'people.suspend': endpoint('vault', 'unlocked-vault', z.strictObject(byPerson), peopleSchema),
  'people.resume': endpoint('vault', 'unlocked-vault', z.strictObject(byPerson), peopleSchema),
  'people.remove': endpoint('vault', 'unlocked-vault', z.strictObject(byPerson), peopleSchema),
  'people.rotate': endpoint('vault', 'unlocked-vault', nothing, peopleSchema),
  'draft.list': endpoint('vault', 'unlocked-vault', nothing, z.array(draftSchema)),
  'draft.keep': endpoint('vault', 'unlocked-vault', draftSchema, nothing, worksPaused),
  'draft.drop': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ key: draftSchema.shape.key }),
    nothing,
  ),
  'practice.get': endpoint('vault', 'unlocked-vault', nothing, practiceSchema),
  'practice.change': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      name: practiceSchema.shape.name,
      ownerName: practiceSchema.shape.ownerName,
      address: practiceSchema.shape.address,
      /** A site without an id is new; a site left out is removed with its answers kept. */
      sites: z
        .array(
          z.strictObject({
            id: practiceSchema.shape.sites.element.shape.id.optional(),
            name: practiceSchema.shape.sites.element.shape.name,
          }),
        )
        .min(1)
        .max(12),
    }),
    practiceSchema,
  ),
  'assessment.list': endpoint('vault', 'unlocked-vault', nothing, z.array(assessmentSchema)),
  'assessment.start': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ scope: assessmentScopeSchema }),
    assessmentWithAnswersSchema,
  ),
  'assessment.get': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject(placeOfAnswer),
    assessmentWithAnswersSchema,
  ),
  'assessment.answer': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      ...placeOfAnswer,
      ...questionPlace,
      verdict: answerSchema.shape.verdict,
      count: answerSchema.shape.count,
      date: answerSchema.shape.date,
      note: answerSchema.shape.note,
    }),
    answerSchema,
  ),
  /** It still is so: the answer stays, with today as its day. Also in a finished assessment. */
  'assessment.confirm': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...placeOfAnswer, ...questionPlace }),
    answerSchema,
  ),
  /** Takes a confirmation back: what was known of the answer before. */
  'assessment.unconfirm': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      ...placeOfAnswer,
      ...questionPlace,
      confirmedAt: answerSchema.shape.confirmedAt,
      toConfirm: answerSchema.shape.toConfirm,
    }),
    answerSchema,
  ),
  'assessment.widen': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject(placeOfAnswer),
    assessmentSchema,
  ),
  'assessment.finish': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject(placeOfAnswer),
    assessmentSchema,
  ),
  'assessment.reopen': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject(placeOfAnswer),
    assessmentSchema,
  ),
  'assessment.discard': endpoint('vault', 'unlocked-vault', z.strictObject(placeOfAnswer), nothing),
  'assessment.remember': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...placeOfAnswer, cursor: z.string().max(120) }),
    nothing,
  ),
  'plan.list': endpoint('vault', 'unlocked-vault', nothing, z.array(planItemSchema)),
  'plan.change': endpoint(
    'vault',
    'unlocked-vault',
    planItemSchema.omit({ changedAt: true }),
    planItemSchema,
  ),
  ...cameraAccessContract,
  ...breachContract,
  ...camerasContract,
  ...protectionContract,
  ...guideContract,
  ...lawContract,
  ...moneyContract,
  ...inventoryContract,
  ...stockTakeContract,
  ...theftsContract,
  ...padsContract,
  ...inventoryFilesContract,
  ...labelsContract,
  ...floorPlanContract,
  ...visitContract,
  ...documentContract,
  'report.exportPdf': endpoint(
    'main',
    'unlocked-vault',
    z.strictObject({ ...placeOfAnswer, language: languageSchema }),
    z.object({
      outcome: z.enum(['saved', 'cancelled']),
      /** Opaque, valid until the program quits: lets the window ask to show the file. */
      token: z.string().optional(),
    }),
  ),
  'report.reveal': endpoint(
    'main',
    'nothing',
    z.strictObject({ token: z.string().max(64) }),
    nothing,
  ),
  ...healthContract,
} satisfies Record<Channel, Endpoint>;

type Contract = typeof contract;
export type Input<C extends Channel> = z.input<Contract[C]['input']>;
export type Parsed<C extends Channel> = z.output<Contract[C]['input']>;
export type Output<C extends Channel> = z.output<Contract[C]['output']>;

export type Handlers = {
  readonly [C in Channel]: (input: Parsed<C>) => Promise<Output<C>> | Output<C>;
};
export type MainChannel = {
  [C in Channel]: Contract[C]['owner'] extends 'main' ? C : never;
}[Channel];
export type VaultChannel = Exclude<Channel, MainChannel>;
