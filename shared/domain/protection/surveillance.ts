/** The request to the police to watch a dwelling during an absence: until when to ask, and whether it can be asked. Pure. */
import { addDays, addMonths, daysBetween } from '../../base/calendar.js';
import { returnDay, type NewAbsence } from './absence.js';
import type { DutyState } from '../duty-state.js';

/** The request comes at least this many days before leaving. */
export const ASK_AHEAD_DAYS = 7;
export const SHORTEST_DAYS = 7;
export const LONGEST_MONTHS = 3;
/** From this many days before the last day to ask, the first page says so. */
export const REMIND_DAYS = 14;

export const lastDayToAsk = (from: string): string => addDays(from, -ASK_AHEAD_DAYS);

export type SurveillanceDetail =
  | 'dates-missing'
  | 'dates-turned'
  | 'too-short'
  | 'too-long'
  | 'ask-by'
  | 'ask-late'
  | 'asked'
  | 'confirmed'
  | 'early-return'
  | 'over';

export interface SurveillanceStanding {
  readonly state: DutyState;
  readonly detail: SurveillanceDetail;
  readonly day?: string;
  readonly dueOn?: string;
  /** Days left to ask. */
  readonly count?: number;
}

/** Undefined when it is not wanted. */
export function surveillanceOf(
  absence: NewAbsence,
  today: string,
): SurveillanceStanding | undefined {
  const { from, to, askedOn, confirmedOn } = absence;
  if (!absence.wantsSurveillance) return undefined;
  if (from === undefined || to === undefined) return { state: 'due', detail: 'dates-missing' };
  if (to < from) return { state: 'missing', detail: 'dates-turned' };
  if (askedOn !== undefined && isEarlyReturnUntold(absence)) {
    return { state: 'missing', detail: 'early-return', dueOn: today };
  }
  if ((returnDay(absence) ?? to) < today) return { state: 'done', detail: 'over' };
  if (confirmedOn !== undefined) return { state: 'done', detail: 'confirmed', day: confirmedOn };
  if (askedOn !== undefined) return { state: 'done', detail: 'asked', day: askedOn };
  if (daysBetween(from, to) < SHORTEST_DAYS) return { state: 'due', detail: 'too-short' };
  if (to > addMonths(from, LONGEST_MONTHS)) return { state: 'due', detail: 'too-long' };
  const dueOn = lastDayToAsk(from);
  const count = daysBetween(today, dueOn);
  return count < 0
    ? { state: 'missing', detail: 'ask-late', day: dueOn, dueOn }
    : { state: 'due', detail: 'ask-by', day: dueOn, dueOn, count };
}

function isEarlyReturnUntold({ to, earlyReturnOn, earlyReturnToldOn }: NewAbsence): boolean {
  if (earlyReturnOn === undefined || to === undefined) return false;
  return earlyReturnOn < to && earlyReturnToldOn === undefined;
}

/** What the first page reminds of. */
export const isSurveillancePressing = (
  { state, detail, dueOn }: SurveillanceStanding,
  today: string,
): boolean =>
  detail === 'early-return' ||
  (state !== 'done' && dueOn !== undefined && daysBetween(today, dueOn) <= REMIND_DAYS);
