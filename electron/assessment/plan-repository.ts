/** Decisions about actions in the vault, one record for each question and place. Runs in the vault process. */
import { answerKey } from '../../shared/domain/assessment/answer.js';
import { planItemSchema, type PlanItem } from '../../shared/domain/assessment/plan-item.js';
import type { Records } from '../vault/records.js';

export const listPlanItems = (records: Records): readonly PlanItem[] =>
  records.list('plan-item').map((record) => planItemSchema.parse(record.value));

export function putPlanItem(records: Records, item: PlanItem): void {
  const id = records.idFor('plan-item', answerKey(item.questionId, item.placeId));
  records.put('plan-item', id, planItemSchema.parse(item));
}
