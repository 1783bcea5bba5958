/** A theft-prevention adviser's visit: what was shown to them, what they found, what they advise. One model for both ways. */
import { z } from 'zod';
import { languageSchema } from '../../base/language.js';
import { domainSchema, layerSchema, questionIdSchema } from '../../content/schema.js';
import {
  NOTE_MAX_LENGTH,
  answerSchema,
  assessmentIdSchema,
  placeIdSchema,
  verdictSchema,
} from '../assessment/answer.js';
import { SEVERITIES } from '../assessment/severity.js';
import { newFloorPlanSchema } from '../floor-plan/floor-plan.js';
import { photoIdSchema } from '../photo/photo.js';
import { practiceSchema, siteSchema } from '../practice/practice.js';

const hexId = z.string().regex(/^[0-9a-f]{32}$/);

export const visitIdSchema = hexId.brand('VisitId');
export type VisitId = z.infer<typeof visitIdSchema>;
/** The same in every copy of one visit, in whichever vault it lies. */
export const packIdSchema = hexId.brand('PackId');
export type PackId = z.infer<typeof packIdSchema>;
export const adviceIdSchema = hexId.brand('AdviceId');
export type AdviceId = z.infer<typeof adviceIdSchema>;
export const visitPhotoIdSchema = hexId.brand('VisitPhotoId');
export type VisitPhotoId = z.infer<typeof visitPhotoIdSchema>;

/** A zone is a domain of the survey at one site: "locks@0000000a". */
export const zoneKeySchema = z.string().regex(/^[a-z-]{1,40}@[0-9a-f]{8}$/);

export const REMARK_MAX_LENGTH = 1000;
export const ADVICE_MAX_LENGTH = 600;
export const CAPTION_MAX_LENGTH = 160;
export const SUMMARY_MAX_LENGTH = 4000;

/** Walking begins with the adviser's first word; signing freezes; merging is the practice's. */
export const VISIT_STATES = ['prepared', 'walking', 'signed', 'merged'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

export const showsSchema = z.strictObject({
  answers: z.boolean(),
  notes: z.boolean(),
  photos: z.boolean(),
  /** Left out in packs of before plans were shown. */
  plan: z.boolean().optional(),
});
export type VisitShows = z.infer<typeof showsSchema>;

export const signatureSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** Police zone or municipality. */
  service: z.string().trim().min(1).max(160),
  /** YYYY-MM-DD. */
  date: z.iso.date(),
});
export type VisitSignature = z.infer<typeof signatureSchema>;

/** What a pack carries of the visit itself. */
export const visitCoreSchema = z.strictObject({
  packId: packIdSchema,
  practiceName: practiceSchema.shape.name,
  address: practiceSchema.shape.address,
  sites: z.array(siteSchema).min(1).max(12),
  domains: z.array(domainSchema).min(1).max(14),
  shows: showsSchema,
  /** Of the report: the practice's. */
  language: languageSchema,
  packVersion: z.string().max(40),
  preparedOn: z.iso.date(),
  preparedBy: z.string().max(120),
  /** The day until which the practice means it to be used. */
  expiresOn: z.iso.date(),
  state: z.enum(VISIT_STATES),
  /** Zones the adviser has been through. */
  zonesDone: z.array(zoneKeySchema).max(200),
  /** The adviser's general remarks. */
  summary: z.string().max(SUMMARY_MAX_LENGTH),
  /** As typed so far; the signature is made of it. */
  signer: z.strictObject({
    name: z.string().max(120),
    service: z.string().max(160),
  }),
  signature: signatureSchema.optional(),
  /** Moments at which a signed visit was opened again. */
  reopenedAt: z.array(z.iso.datetime()).max(50),
});
export type VisitCore = z.infer<typeof visitCoreSchema>;

export const visitSchema = visitCoreSchema.extend({
  id: visitIdSchema,
  /** The survey into which it was taken, when last, and what became of its photos. */
  merged: z
    .strictObject({
      assessmentId: assessmentIdSchema,
      at: z.iso.datetime(),
      photos: z.array(z.strictObject({ from: visitPhotoIdSchema, as: photoIdSchema })),
    })
    .optional(),
  /** Checksum of the adviser's part as it came in a pack: unchanged since, a later pack may take its place. */
  importedPart: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type Visit = z.infer<typeof visitSchema>;

/** The practice's answer as it was when the visit was prepared. Only what was to be shown. */
export const visitBaseSchema = z.strictObject({
  verdict: verdictSchema.optional(),
  count: answerSchema.shape.count,
  date: answerSchema.shape.date,
  note: z.string().max(NOTE_MAX_LENGTH).optional(),
});
export type VisitBase = z.infer<typeof visitBaseSchema>;

/** What the adviser says to one question at one place. */
export const findingSchema = z.strictObject({
  /** Choice questions only: a number or date is the practice's to give. */
  verdict: verdictSchema.optional(),
  /** Ticked: it becomes advice. */
  isFinding: z.boolean(),
  severity: z.enum(SEVERITIES).optional(),
  remark: z.string().max(REMARK_MAX_LENGTH),
});
export type Finding = z.infer<typeof findingSchema>;

export const NO_FINDING: Finding = { isFinding: false, remark: '' };

export const visitItemCoreSchema = z.strictObject({
  questionId: questionIdSchema,
  placeId: placeIdSchema,
  /** Absent when the practice had not answered, or did not show its answers. */
  base: visitBaseSchema.optional(),
  ...findingSchema.shape,
  /** Of the adviser's last word on it. */
  changedAt: z.iso.datetime().optional(),
});
export type VisitItemCore = z.infer<typeof visitItemCoreSchema>;

/** What the practice decided about one difference, and its answer before, to take it back. */
export const settledSchema = z.strictObject({
  took: z.enum(['adviser', 'own']),
  /** Moment of the merge, as in the answer it made. */
  at: z.iso.datetime(),
  /** Of the adviser's word it was about: a later word is asked about again. */
  itemChangedAt: z.iso.datetime().optional(),
  before: answerSchema.optional(),
});
export type Settled = z.infer<typeof settledSchema>;

export const visitItemSchema = visitItemCoreSchema.extend({
  visitId: visitIdSchema,
  settled: settledSchema.optional(),
});
export type VisitItem = z.infer<typeof visitItemSchema>;

/** The manual's order; a legal duty is a habit to take up. */
export const ADVICE_LAYERS = ['organisational', 'technical', 'electronic'] as const;
export const adviceLayerSchema = layerSchema.extract(ADVICE_LAYERS);
export type AdviceLayer = z.infer<typeof adviceLayerSchema>;

export const adviceCoreSchema = z.strictObject({
  layer: adviceLayerSchema,
  /** Empty: the action of the linked question, in the reader's language. */
  text: z.string().max(ADVICE_MAX_LENGTH),
  questionId: questionIdSchema.optional(),
  placeId: placeIdSchema.optional(),
  /** Inside its layer, from 0; gaps and ties are allowed. */
  rank: z.number().int().min(0).max(9999),
});
export type AdviceCore = z.infer<typeof adviceCoreSchema>;

export const adviceSchema = adviceCoreSchema.extend({
  id: adviceIdSchema,
  visitId: visitIdSchema,
});
export type Advice = z.infer<typeof adviceSchema>;

/** Longest side; a phone's photo shrinks to some 300 KB. */
export const VISIT_PHOTO_MAX_SIDE = 1600;
/** With its thumbnail inside one record of a mebibyte, in base64. */
export const VISIT_PHOTO_MAX_BYTES = 540_000;
export const VISIT_THUMBNAIL_MAX_BYTES = 120_000;
export const VISIT_MAX_PHOTOS = 60;

export const photoCoreSchema = z.strictObject({
  zone: zoneKeySchema,
  questionId: questionIdSchema.optional(),
  placeId: placeIdSchema.optional(),
  caption: z.string().max(CAPTION_MAX_LENGTH),
  by: z.enum(['practice', 'adviser']),
  addedAt: z.iso.datetime(),
});
export type VisitPhotoCore = z.infer<typeof photoCoreSchema>;

/** What the window is told; the picture itself is read apart. */
export const visitPhotoSchema = photoCoreSchema.extend({
  id: visitPhotoIdSchema,
  visitId: visitIdSchema,
});
export type VisitPhoto = z.infer<typeof visitPhotoSchema>;

export const VISIT_MAX_PLANS = 40;

/** A plan as it was when the visit was prepared. Its record names the visit. */
export const visitPlanSchema = z.strictObject({
  visitId: visitIdSchema,
  plan: newFloorPlanSchema,
});
export type VisitPlan = z.infer<typeof visitPlanSchema>;

/** A visit with all that belongs to it. */
export const wholeVisitSchema = z.strictObject({
  visit: visitSchema,
  items: z.array(visitItemSchema),
  advice: z.array(adviceSchema),
  /** Oldest first. */
  photos: z.array(visitPhotoSchema),
  /** Of the sites it is about; without what a thief would look for. */
  plans: z.array(newFloorPlanSchema),
  /** Of this vault's practice, told by its sites: then the adviser walks, and the practice takes over. */
  isOwn: z.boolean(),
});
export type WholeVisit = z.infer<typeof wholeVisitSchema>;

/** Whether the adviser has said anything at all. */
export const isTouched = (item: Finding): boolean =>
  item.verdict !== undefined || item.isFinding || item.remark !== '';
