/**
 * Shape of a content pack: a language-neutral structure, and one text file per language,
 * joined by stable question ids. Both are checked when the product is built and in tests.
 */
import { z } from 'zod';

/** Survey domains, in the order in which one walks through a surgery, then takes to the road. */
export const DOMAINS = [
  'surroundings',
  'reception',
  'aggression',
  'access',
  'locks',
  'valuables',
  'prescriptions',
  'cameras',
  'cyber',
  'data',
  'absence',
  'home-visits',
  'vehicle',
  'training',
] as const;
export const domainSchema = z.enum(DOMAINS);
export type Domain = z.infer<typeof domainSchema>;

/** The manual's order (section 1.2.1): habits, then building, then electronics. Legal duties stand apart. */
export const LAYERS = ['organisational', 'technical', 'electronic', 'legal'] as const;
export const layerSchema = z.enum(LAYERS);
export type Layer = z.infer<typeof layerSchema>;

export const scenarioSchema = z.enum([
  'any',
  'consultation',
  'opening_closing',
  'renovation',
  'absence',
  'home_visit_guard',
]);

/** How an answer is given. `count` and `date` are used only where a source names a figure. */
export const answerKindSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice') }),
  z.strictObject({
    kind: z.literal('count'),
    /** Key of the unit's name, for example "points", "days", "minutes". */
    unit: z.enum(['points', 'days', 'minutes', 'class', 'months', 'copies']),
    /** `atLeast`: met from `meets` up. `atMost`: met down from `meets`. */
    direction: z.enum(['atLeast', 'atMost']),
    meets: z.number().int().nonnegative(),
    /** Between `meets` and this bound the measure is partly in place; left out, there is no half-way. */
    partly: z.number().int().nonnegative().optional(),
    max: z.number().int().positive(),
  }),
  z.strictObject({
    kind: z.literal('date'),
    /** Met when the date is at most this many months before today; older is partly met. */
    withinMonths: z.number().int().positive(),
  }),
]);
export type AnswerKind = z.infer<typeof answerKindSchema>;

export const questionIdSchema = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/, 'domain.kebab-name')
  .brand('QuestionId');
export type QuestionId = z.infer<typeof questionIdSchema>;

export const measureIdSchema = z.string().regex(/^M\d{3}$/);

/** Where advice comes from. `manual` is the Interior ministry's "Une pratique médicale sûre". */
export const citationSchema = z.strictObject({
  source: z.enum([
    'manual',
    'order-brochure',
    'camera-law',
    'gdpr',
    'quality-law',
    'ccb',
    'police',
    'good-practice',
  ]),
  /** Section or article as a string ("2.1", "art. 7"), never a number: 4.10 is not 4.1. */
  section: z.string().min(1),
  /** ISO date (YYYY-MM-DD) on which the statement was last checked. Required for law and figures. */
  checkedOn: z.iso.date().optional(),
  confidence: z.enum(['high', 'medium', 'to-be-checked']).optional(),
});
export type Citation = z.infer<typeof citationSchema>;

export const EFFORTS = ['minutes', 'hour', 'half-day', 'day', 'days'] as const;
export const COSTS = ['none', 'low', 'medium', 'high'] as const;
export const actionSchema = z.strictObject({
  effort: z.enum(EFFORTS),
  cost: z.enum(COSTS),
  who: z.enum([
    'gp',
    'team',
    'locksmith',
    'builder',
    'installer',
    'it-support',
    'adviser',
    'accountant',
    'insurer',
  ]),
});

export const questionSchema = z.strictObject({
  id: questionIdSchema,
  domain: domainSchema,
  layer: layerSchema,
  scenario: scenarioSchema,
  /** 1 to 5: harm avoided. 5 shows as urgent, 3 and 4 as important, 1 and 2 as useful. */
  weight: z.number().int().min(1).max(5),
  answer: answerKindSchema,
  /** Asked only when the other question, at the same site, was answered with one of these. */
  followUp: z
    .strictObject({
      question: questionIdSchema,
      answers: z.array(z.enum(['yes', 'partly', 'no'])).min(1),
    })
    .optional(),
  /** Asked once for each site; otherwise once for the practice. */
  perSite: z.boolean(),
  /** Months after which an answer asks to be confirmed; left out, those of its layer (expiry.ts). */
  validMonths: z.number().int().min(1).max(120).optional(),
  /** Version of the pack that brought the question; left out for those of 1.1.0 and before. */
  since: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .optional(),
  /** Part of the first survey of 15 minutes. */
  first: z.boolean(),
  /** Number 1 to 12 when it is one of the manual's own twelve questions (section 2.1). */
  official: z.number().int().min(1).max(12).optional(),
  /** Facts about the surroundings that nobody can put right: no score, no action, only context. */
  contextOnly: z.boolean().optional(),
  /** Note and answer never leave the vault: opening codes, hiding places, absence dates. */
  neverExport: z.boolean().optional(),
  action: actionSchema,
  measures: z.array(measureIdSchema).min(1),
  citation: citationSchema,
});
export type Question = z.infer<typeof questionSchema>;

/** Language-neutral part of a pack, one file per domain. */
export const packPartSchema = z.strictObject({
  domain: domainSchema,
  questions: z.array(questionSchema).min(1),
});

/** Texts of one question in one language, written for that language and not translated word for word. */
export const questionTextSchema = z.strictObject({
  /** The question, formal address, one sentence. */
  question: z.string().min(10),
  /** Short statement for lists and the review, true when the answer is yes (at most 60 characters). */
  title: z.string().min(4).max(60),
  /** One line that helps to answer: what to look at. */
  help: z.string().min(4).optional(),
  /** Why it matters, one to three short sentences. */
  why: z.string().min(20),
  /** Why this weight, one sentence. */
  weightReason: z.string().min(10),
  /** The action as an imperative or infinitive (at most 70 characters). */
  action: z.string().min(4).max(70),
  /** How to do it, one to three short sentences. */
  how: z.string().min(20),
});
export type QuestionText = z.infer<typeof questionTextSchema>;

export const packTextSchema = z.record(questionIdSchema, questionTextSchema);

/** A row of the catalogue that no question covers, with the reason shown by the coverage report. */
export const uncoveredSchema = z.strictObject({
  measure: measureIdSchema,
  reason: z.string().min(10),
});
