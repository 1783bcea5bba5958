/** What an alarm asks of the practice today: duties of the law and our own advice, told apart. Pure. */
import { addDays, addMonths, daysBetween, latestOf } from '../../base/calendar.js';
import type { DutyState } from '../duty-state.js';
import { testsInOrder, type Alarm, type NewAlarm } from './alarm.js';

/** Days to declare a commissioning, a change or a decommissioning. */
export const DECLARE_WITHIN_DAYS = 10;
/** Advice: the next small test is proposed after this, and the log called old after that. */
export const TEST_EVERY_MONTHS = 1;
export const TEST_OLD_MONTHS = 3;
const YEAR_MONTHS = 12;
/** From this many days before, a yearly thing is called due. */
export const DUE_SOON_DAYS = 30;

export const ALARM_DUTY_IDS = [
  'declaration',
  'validation',
  'company',
  'centre',
  'upkeep',
  'test',
] as const;
export type AlarmDutyId = (typeof ALARM_DUTY_IDS)[number];

/** Statement of the topic `alarm`; undefined where it is our own advice. */
export const STATEMENT_OF: Readonly<Record<AlarmDutyId, string | undefined>> = {
  declaration: 'declaration',
  validation: 'validation',
  company: 'authorised-company',
  centre: undefined,
  upkeep: 'upkeep',
  test: undefined,
};

export type AlarmDutyDetail =
  | 'start-unsaid'
  | 'maybe-not-needed'
  | 'declare-by'
  | 'declare-late'
  | 'declared'
  | 'declared-late'
  | 'centre-declares-by'
  | 'centre-declares-late'
  | 'validate-later'
  | 'validate-by'
  | 'validate-late'
  | 'company-unnamed'
  | 'company-unseen'
  | 'company-seen'
  | 'centre-unsaid'
  | 'centre-none'
  | 'centre-gaps'
  | 'centre-complete'
  | 'upkeep-never'
  | 'upkeep-late'
  | 'upkeep-next'
  | 'test-never'
  | 'test-problem'
  | 'test-old'
  | 'test-next';

export interface AlarmDuty {
  readonly id: AlarmDutyId;
  readonly state: DutyState;
  readonly detail: AlarmDutyDetail;
  /** The day it was done, or is to be done. */
  readonly day?: string;
  /** Days left, days late, or fields that are empty. */
  readonly count?: number;
  /** The last day to do it, when there is one. */
  readonly dueOn?: string;
}

type Standing = Omit<AlarmDuty, 'id'>;

export const declareBy = (event: string): string => addDays(event, DECLARE_WITHIN_DAYS);

export const isOutOfUse = ({ decommissionedOn }: NewAlarm, today: string): boolean =>
  decommissionedOn !== undefined && decommissionedOn <= today;

/** Once it is out of use, only its declaration counts. */
export function alarmDuties(alarm: NewAlarm | Alarm, today: string): readonly AlarmDuty[] {
  const declaration = { id: 'declaration', ...declarationStanding(alarm, today) } as const;
  if (isOutOfUse(alarm, today)) return [declaration];
  return [
    declaration,
    { id: 'validation', ...validationStanding(alarm, today) },
    { id: 'company', ...companyStanding(alarm) },
    { id: 'centre', ...centreStanding(alarm) },
    { id: 'upkeep', ...upkeepStanding(alarm, today) },
    { id: 'test', ...testStanding(alarm, today) },
  ];
}

/** What the first page reminds of: late, within a month, or a test that is old or found something. */
export const isPressing = ({ detail, dueOn }: AlarmDuty, today: string): boolean =>
  detail === 'test-old' ||
  detail === 'test-problem' ||
  (dueOn !== undefined && daysBetween(today, dueOn) <= DUE_SOON_DAYS);

/** Each of the three events is declared for itself; a later declaration covers those before it. */
function declarationStanding(alarm: NewAlarm, today: string): Standing {
  const { commissionedOn, changedOn, decommissionedOn, declaredOn, isMonitored, signal } = alarm;
  const events = [commissionedOn, changedOn, decommissionedOn]
    .filter((event) => event !== undefined)
    .sort();
  if (events.length === 0) return { state: 'due', detail: 'start-unsaid' };
  const open = events.find((event) => declaredOn === undefined || declaredOn < event);
  if (open === undefined) {
    const isLate = events.every(
      (event) => declaredOn !== undefined && declareBy(event) < declaredOn,
    );
    return {
      state: 'done',
      detail: isLate ? 'declared-late' : 'declared',
      ...(declaredOn === undefined ? {} : { day: declaredOn }),
    };
  }
  const dueOn = declareBy(open);
  const left = daysBetween(today, dueOn);
  const timing = { day: dueOn, dueOn, count: Math.abs(left) };
  // Neither outdoor signal nor sender: whether it has to be declared is to be checked first.
  if (signal === 'inside') return { state: 'due', detail: 'maybe-not-needed' };
  if (isMonitored === true) {
    return {
      state: 'due',
      detail: left < 0 ? 'centre-declares-late' : 'centre-declares-by',
      ...timing,
    };
  }
  return left < 0
    ? { state: 'missing', detail: 'declare-late', ...timing }
    : { state: 'due', detail: 'declare-by', ...timing };
}

/** Yearly, as the portal's wording suggests: never called missing while no law was found that says so. */
function validationStanding({ declaredOn, validatedOn }: NewAlarm, today: string): Standing {
  const last = latestOf([declaredOn, validatedOn]);
  if (last === undefined) return { state: 'due', detail: 'validate-later' };
  const dueOn = addMonths(last, YEAR_MONTHS);
  const left = daysBetween(today, dueOn);
  if (left < 0) return { state: 'due', detail: 'validate-late', day: dueOn, dueOn };
  const isSoon = left <= DUE_SOON_DAYS;
  return { state: isSoon ? 'due' : 'done', detail: 'validate-by', day: dueOn, dueOn };
}

function companyStanding({ installer, authorisation, authorisationSeenOn }: NewAlarm): Standing {
  if (installer.trim() === '') return { state: 'due', detail: 'company-unnamed' };
  if (authorisation.trim() === '' || authorisationSeenOn === undefined) {
    return { state: 'missing', detail: 'company-unseen' };
  }
  return { state: 'done', detail: 'company-seen', day: authorisationSeenOn };
}

function centreStanding({ isMonitored, centre, centrePhone, contract }: NewAlarm): Standing {
  if (isMonitored === undefined) return { state: 'due', detail: 'centre-unsaid' };
  if (!isMonitored) return { state: 'done', detail: 'centre-none' };
  const count = [centre, centrePhone, contract].filter((text) => text.trim() === '').length;
  return count > 0
    ? { state: 'due', detail: 'centre-gaps', count }
    : { state: 'done', detail: 'centre-complete' };
}

function upkeepStanding({ maintainedOn }: NewAlarm, today: string): Standing {
  if (maintainedOn === undefined) return { state: 'due', detail: 'upkeep-never' };
  const next = addMonths(maintainedOn, YEAR_MONTHS);
  return next < today
    ? { state: 'due', detail: 'upkeep-late', day: next }
    : { state: 'done', detail: 'upkeep-next', day: next };
}

function testStanding({ tests }: NewAlarm, today: string): Standing {
  const [last] = testsInOrder(tests);
  if (last === undefined) return { state: 'due', detail: 'test-never' };
  const problem = openProblems(tests)[0];
  if (problem !== undefined) return { state: 'missing', detail: 'test-problem', day: problem };
  if (addMonths(last.on, TEST_OLD_MONTHS) < today) {
    return { state: 'due', detail: 'test-old', day: last.on };
  }
  return { state: 'done', detail: 'test-next', day: addMonths(last.on, TEST_EVERY_MONTHS) };
}

/** Days of problems that no later test of the same part, or of the whole, has found mended. */
export function openProblems(tests: NewAlarm['tests']): readonly string[] {
  const seen = new Set<string>();
  return testsInOrder(tests).flatMap(({ part, result, on }) => {
    if (seen.has(part) || seen.has('whole')) return [];
    seen.add(part);
    return result === 'problem' ? [on] : [];
  });
}
