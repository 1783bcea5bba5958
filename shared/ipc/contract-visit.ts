/** The adviser's visit: preparing, walking, packs between two vaults, merging. Passphrases of packs never pass through main. */
import { z } from 'zod';
import { languageSchema } from '../base/language.js';
import { domainSchema } from '../content/schema.js';
import { answerSchema, assessmentIdSchema } from '../domain/assessment/answer.js';
import { siteIdSchema } from '../domain/practice/practice.js';
import {
  VISIT_PHOTO_MAX_BYTES,
  VISIT_STATES,
  VISIT_THUMBNAIL_MAX_BYTES,
  adviceCoreSchema,
  adviceIdSchema,
  adviceLayerSchema,
  adviceSchema,
  findingSchema,
  photoCoreSchema,
  settledSchema,
  showsSchema,
  signatureSchema,
  visitIdSchema,
  visitItemSchema,
  visitPhotoIdSchema,
  visitPhotoSchema,
  visitSchema,
  wholeVisitSchema,
  zoneKeySchema,
} from '../domain/visit/visit.js';
import { documentSchema } from './contract-document.js';
import { endpoint, nothing } from './endpoint.js';
import { newPassphraseSchema, passphraseSchema } from './secret-schemas.js';

const bytesUpTo = (maxBytes: number) =>
  z.instanceof(Uint8Array).refine((bytes) => bytes.length >= 1 && bytes.length <= maxBytes);

const byVisit = { visitId: visitIdSchema };
const byPhoto = { photoId: visitPhotoIdSchema };
const token = z.string().max(64);
const place = {
  questionId: answerSchema.shape.questionId,
  placeId: answerSchema.shape.placeId,
};

/** What opening a pack tells before anything is kept. */
const packFoundSchema = z.object({
  practiceName: z.string(),
  siteNames: z.array(z.string()),
  preparedOn: z.iso.date(),
  preparedBy: z.string(),
  expiresOn: z.iso.date(),
  state: z.enum(VISIT_STATES),
  /** Questions, findings and photos in it. */
  items: z.number().int(),
  findings: z.number().int(),
  photos: z.number().int(),
  signature: signatureSchema.optional(),
  /** Of this vault's own practice: an adviser sends it back. */
  isOwn: z.boolean(),
  /** What keeping it would do. `known`: the same is here already. `update`: the kept copy is older and untouched. */
  effect: z.enum(['new', 'update', 'known', 'second-copy']),
});
export type PackFound = z.infer<typeof packFoundSchema>;

const fileTokenSchema = z.object({
  outcome: z.enum(['chosen', 'cancelled']),
  /** Opaque, valid until the vault process ends. */
  token: token.optional(),
  /** Last part of the path. */
  name: z.string().optional(),
});

const wantedReport = z.strictObject({ ...byVisit, language: languageSchema });

export const visitContract = {
  /** Newest first. */
  'visit.list': endpoint(
    'vault',
    'unlocked-vault',
    nothing,
    z.array(
      z.object({
        visit: visitSchema,
        isOwn: z.boolean(),
        findings: z.number().int(),
        items: z.number().int(),
      }),
    ),
  ),
  'visit.get': endpoint('vault', 'unlocked-vault', z.strictObject(byVisit), wholeVisitSchema),
  'visit.prepare': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      siteIds: z.array(siteIdSchema).min(1).max(12),
      domains: z.array(domainSchema).min(1).max(14),
      shows: showsSchema,
      expiresOn: z.iso.date(),
      language: languageSchema,
    }),
    visitSchema,
  ),
  'visit.remove': endpoint('vault', 'unlocked-vault', z.strictObject(byVisit), nothing),
  'visit.saveItem': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...byVisit, ...place, finding: findingSchema }),
    /** Ticking a finding makes its advice. */
    z.object({ item: visitItemSchema, advice: adviceSchema.optional() }),
  ),
  /** Without an id it is new; with one it is changed, or brought back after a removal. */
  'visit.saveAdvice': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...byVisit, id: adviceIdSchema.optional(), advice: adviceCoreSchema }),
    adviceSchema,
  ),
  'visit.removeAdvice': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ adviceId: adviceIdSchema }),
    nothing,
  ),
  /** All advice of one layer, in its new order. */
  'visit.rankAdvice': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      ...byVisit,
      layer: adviceLayerSchema,
      adviceIds: z.array(adviceIdSchema).max(1000),
    }),
    z.array(adviceSchema),
  ),
  'visit.addPhoto': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      ...byVisit,
      photo: photoCoreSchema.omit({ by: true, addedAt: true }),
      /** JPEG without anything beside the picture. */
      bytes: bytesUpTo(VISIT_PHOTO_MAX_BYTES),
      thumbnail: bytesUpTo(VISIT_THUMBNAIL_MAX_BYTES),
    }),
    visitPhotoSchema,
    { maxBytes: VISIT_PHOTO_MAX_BYTES + VISIT_THUMBNAIL_MAX_BYTES + 10_000 },
  ),
  'visit.describePhoto': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      ...byPhoto,
      caption: photoCoreSchema.shape.caption,
      subject: z.strictObject(place).optional(),
    }),
    visitPhotoSchema,
  ),
  'visit.readPhoto': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...byPhoto, part: z.enum(['whole', 'thumbnail']) }),
    z.object({ bytes: bytesUpTo(VISIT_PHOTO_MAX_BYTES) }),
  ),
  'visit.removePhoto': endpoint('vault', 'unlocked-vault', z.strictObject(byPhoto), nothing),
  /** Takes a removal back, as long as the vault was not locked since. */
  'visit.restorePhoto': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject(byPhoto),
    visitPhotoSchema,
  ),
  /** What is left out stays as it is. */
  'visit.keep': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      ...byVisit,
      summary: visitSchema.shape.summary.optional(),
      signer: visitSchema.shape.signer.optional(),
      zoneDone: z.strictObject({ zone: zoneKeySchema, isDone: z.boolean() }).optional(),
    }),
    visitSchema,
  ),
  'visit.sign': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...byVisit, signature: signatureSchema }),
    visitSchema,
  ),
  'visit.reopen': endpoint('vault', 'unlocked-vault', z.strictObject(byVisit), visitSchema),
  /** One commit for all choices. Photos become photos of their questions. */
  'visit.merge': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({
      ...byVisit,
      assessmentId: assessmentIdSchema,
      choices: z.array(z.strictObject({ ...place, took: settledSchema.shape.took })).max(4000),
      photoIds: z.array(visitPhotoIdSchema).max(100),
      /** How the adviser's word is introduced in a note, in the practice's language. */
      words: z.string().min(1).max(120),
    }),
    z.object({ visit: visitSchema, answers: z.number().int(), photos: z.number().int() }),
  ),
  /** Answers the practice changed after the merge stay. */
  'visit.undoMerge': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject(byVisit),
    z.object({ visit: visitSchema, answers: z.number().int() }),
  ),
  /** Main shows the system's dialog for a file to write or to read, and tells the vault process the path. */
  'visit.choosePackTarget': endpoint('main', 'unlocked-vault', nothing, fileTokenSchema),
  'visit.choosePackFile': endpoint('main', 'unlocked-vault', nothing, fileTokenSchema),
  /** Done when the file was read back and opened with the same passphrase. */
  'visit.writePack': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ ...byVisit, token, passphrase: newPassphraseSchema }),
    z.object({ sizeBytes: z.number().int() }),
  ),
  /** Reads and verifies; changes nothing. */
  'visit.openPack': endpoint(
    'vault',
    'unlocked-vault',
    z.strictObject({ token, passphrase: passphraseSchema }),
    packFoundSchema,
  ),
  /** Keeps the pack that was opened by this token. */
  'visit.takePack': endpoint('vault', 'unlocked-vault', z.strictObject({ token }), visitSchema),
  'document.visit': endpoint(
    'vault',
    'unlocked-vault',
    wantedReport,
    documentSchema.extend({
      /** Served to the page by their names. */
      pictures: z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })),
    }),
  ),
  'visit.exportPdf': endpoint(
    'main',
    'unlocked-vault',
    wantedReport,
    z.object({
      outcome: z.enum(['saved', 'cancelled']),
      /** For `report.reveal`. */
      token: z.string().optional(),
    }),
  ),
};
