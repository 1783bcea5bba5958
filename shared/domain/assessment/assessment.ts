/** One security survey of the practice: when, how wide, with which content. */
import { z } from 'zod';
import { answerSchema, assessmentIdSchema } from './answer.js';

/** `first`: the survey of 15 minutes; `full`: all questions. A first survey can be widened to a full one. */
export const assessmentScopeSchema = z.enum(['first', 'full']);
export type AssessmentScope = z.infer<typeof assessmentScopeSchema>;

export const assessmentSchema = z.strictObject({
  id: assessmentIdSchema,
  scope: assessmentScopeSchema,
  packVersion: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  /** The assessment whose answers this one started from. */
  previousId: assessmentIdSchema.optional(),
  /** Where the user left off: `questionId@placeId`. */
  cursor: z.string().max(120).optional(),
});
export type Assessment = z.infer<typeof assessmentSchema>;

export const assessmentWithAnswersSchema = z.strictObject({
  assessment: assessmentSchema,
  answers: z.array(answerSchema),
});
export type AssessmentWithAnswers = z.infer<typeof assessmentWithAnswersSchema>;
