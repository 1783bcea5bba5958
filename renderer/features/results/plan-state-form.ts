/** What the state dialog holds and when it may be saved. Pure. */
import type { PlanItem, PlanState } from '../../../shared/domain/assessment/plan-item.js';
import type { PlanEntry } from '../../../shared/domain/assessment/plan.js';

export interface PlanStateForm {
  readonly state: PlanState;
  /** YYYY-MM-DD, or empty. */
  readonly plannedFor: string;
  readonly person: string;
  readonly reason: string;
}

export type PlanChange = Omit<PlanItem, 'changedAt'>;

export const formOf = (item: PlanItem | undefined): PlanStateForm => ({
  state: item?.state ?? 'todo',
  plannedFor: item?.plannedFor ?? '',
  person: item?.person ?? '',
  reason: item?.reason ?? '',
});

export type MissingField = 'date' | 'reason';

/** The field that keeps the form from being saved, undefined when nothing does. */
export function missingField(form: PlanStateForm): MissingField | undefined {
  const { state, plannedFor, reason } = form;
  if (state === 'planned' && plannedFor === '') return 'date';
  if (state === 'wont-do' && reason.trim() === '') return 'reason';
  return undefined;
}

/** Only what belongs to the chosen state is sent. */
export function changeOf({ asked }: PlanEntry, form: PlanStateForm): PlanChange {
  const { state, plannedFor } = form;
  const person = form.person.trim();
  return {
    questionId: asked.question.id,
    placeId: asked.placeId,
    state,
    ...(state === 'planned' ? { plannedFor } : {}),
    ...(person === '' ? {} : { person }),
    ...(state === 'wont-do' ? { reason: form.reason.trim() } : {}),
  };
}

/** Puts back what was there before, or "to do" when nothing was. */
export function undoOf({ asked, item }: PlanEntry): PlanChange {
  if (item === undefined) {
    return { questionId: asked.question.id, placeId: asked.placeId, state: 'todo' };
  }
  const { changedAt: _, ...before } = item;
  return before;
}
