/** Answers the plan channels, inside the vault process. */
import type { Question } from '../../shared/content/schema.js';
import type { PlanItem } from '../../shared/domain/assessment/plan-item.js';
import type { Clock } from '../../shared/domain/assessment/ports.js';
import type { Handlers, Parsed } from '../../shared/ipc/contract.js';
import type { Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import { questionAt } from './answer-rules.js';
import { knownSites } from './known-sites.js';
import { listPlanItems, putPlanItem } from './plan-repository.js';

export type PlanChannel = 'plan.list' | 'plan.change';

export interface PlanHandlerPorts {
  readonly records: () => Records;
  readonly clock: Clock;
  readonly questions: readonly Question[];
}

export function planHandlers({
  records,
  clock,
  questions,
}: PlanHandlerPorts): Pick<Handlers, PlanChannel> {
  return {
    'plan.list': () => [...listPlanItems(records())],
    'plan.change': (given) => {
      const open = records();
      questionAt(given, questions, knownSites(open));
      const item = planItemFrom(given, clock);
      putPlanItem(open, item);
      return item;
    },
  };
}

/** Keeps only what belongs to the state: a date with planned or done, a reason with "will not do". */
function planItemFrom(given: Parsed<'plan.change'>, clock: Clock): PlanItem {
  const { state, plannedFor, person, reason } = given;
  const isRefusal = state === 'wont-do';
  if (isRefusal && (reason ?? '').trim() === '') {
    throw new VaultError('bad-input', '"will not do" needs a reason');
  }
  const hasDate = state === 'planned' || state === 'done';
  return {
    questionId: given.questionId,
    placeId: given.placeId,
    state,
    ...(hasDate && plannedFor !== undefined ? { plannedFor } : {}),
    ...(person !== undefined && person.trim() !== '' ? { person } : {}),
    ...(isRefusal && reason !== undefined ? { reason } : {}),
    changedAt: clock.now(),
  };
}
