/** What the user decided about one action of the plan. Kept across assessments. */
import { z } from 'zod';
import { questionIdSchema } from '../../content/schema.js';
import { placeIdSchema } from './answer.js';

export const planStateSchema = z.enum(['todo', 'planned', 'done', 'wont-do']);
export type PlanState = z.infer<typeof planStateSchema>;

export const planItemSchema = z.strictObject({
  questionId: questionIdSchema,
  placeId: placeIdSchema,
  state: planStateSchema,
  /** YYYY-MM-DD, with `planned`. */
  plannedFor: z.iso.date().optional(),
  /** Who does it, free text: a colleague or a trade, never a patient. */
  person: z.string().max(120).optional(),
  /** Why not, required with `wont-do`. */
  reason: z.string().max(1000).optional(),
  changedAt: z.iso.datetime(),
});
export type PlanItem = z.infer<typeof planItemSchema>;
