/** What the user answered to one question at one place, as saved and as sent between processes. */
import { z } from 'zod';
import { questionIdSchema } from '../../content/schema.js';

export const assessmentIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('AssessmentId');
export type AssessmentId = z.infer<typeof assessmentIdSchema>;

/** A site's id, or "practice" for a question asked once for the whole practice. */
export const placeIdSchema = z.union([
  z.literal('practice'),
  z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .brand('SiteId'),
]);
export type PlaceId = z.infer<typeof placeIdSchema>;

export const VERDICTS = ['yes', 'partly', 'no', 'not-applicable', 'unknown'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

export const NOTE_MAX_LENGTH = 4000;

export const answerSchema = z.strictObject({
  questionId: questionIdSchema,
  placeId: placeIdSchema,
  /** Undefined while only a note was written. */
  verdict: verdictSchema.optional(),
  /** The number given to a counted question; the verdict follows from it. */
  count: z.number().int().nonnegative().max(9999).optional(),
  /** The date given to a dated question (YYYY-MM-DD); the verdict follows from it. */
  date: z.iso.date().optional(),
  note: z.string().max(NOTE_MAX_LENGTH),
  /** Taken over from the previous assessment and not looked at yet. */
  toConfirm: z.boolean(),
  /** ISO date-time of the last change, UTC. */
  answeredAt: z.iso.datetime(),
  /** ISO date-time, UTC, when somebody last said that it still is so, without changing it. */
  confirmedAt: z.iso.datetime().optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** Key of an answer inside an assessment. */
export type AnswerKey = `${string}@${string}`;
export const answerKey = (questionId: string, placeId: string): AnswerKey =>
  `${questionId}@${placeId}`;
