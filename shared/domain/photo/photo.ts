/** A photo or document that goes with a question of the survey, or a picture under a plan of a floor. */
import { z } from 'zod';
import { answerSchema, assessmentIdSchema } from '../assessment/answer.js';
import { attachmentSchema } from '../attachment/attachment.js';
import { floorPlanIdSchema } from '../floor-plan/floor-plan.js';

export const photoIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('PhotoId');
export type PhotoId = z.infer<typeof photoIdSchema>;

/** What it shows: a question at a place, in the survey in which it was added. */
export const questionSubjectSchema = z.strictObject({
  kind: z.literal('question'),
  assessmentId: assessmentIdSchema,
  questionId: answerSchema.shape.questionId,
  placeId: answerSchema.shape.placeId,
});
export type QuestionSubject = z.infer<typeof questionSubjectSchema>;

/** The picture that a plan is drawn over: its backdrop's `attachmentId` is the photo's id. */
const floorPlanSubjectSchema = z.strictObject({
  kind: z.literal('floor-plan'),
  planId: floorPlanIdSchema,
});

export const photoSubjectSchema = z.discriminatedUnion('kind', [
  questionSubjectSchema,
  floorPlanSubjectSchema,
]);
export type PhotoSubject = z.infer<typeof photoSubjectSchema>;

export const photoSchema = z.object({
  id: photoIdSchema,
  subject: photoSubjectSchema,
  attachment: attachmentSchema,
  /** A document has none. */
  thumbnail: attachmentSchema.optional(),
  /** ISO date-time, UTC. */
  addedAt: z.iso.datetime(),
});
export type Photo = z.infer<typeof photoSchema>;
