/** From what was given (a choice, a number, a date) to the verdict that is scored. */
import { assertNever } from '../../base/assert-never.js';
import type { AnswerKind } from '../../content/schema.js';
import type { Verdict } from './answer.js';

export interface GivenAnswer {
  readonly verdict?: Verdict | undefined;
  readonly count?: number | undefined;
  /** YYYY-MM-DD. */
  readonly date?: string | undefined;
}

/**
 * The verdict of a given answer, undefined while nothing conclusive was given.
 *
 * - Choice: the verdict as chosen.
 * - Any kind: "not applicable" and "don't know" stand as chosen, whatever number is beside them.
 * - Count: met from (`atLeast`) or down to (`atMost`) `meets`; between there and `partly`, partly.
 * - Date: met up to `withinMonths` calendar months before today, older is partly met; "no"
 *   without a date means never. A date still to come shows nothing and gives undefined.
 */
export function verdictOf(
  kind: AnswerKind,
  given: GivenAnswer,
  today: string,
): Verdict | undefined {
  if (given.verdict === 'not-applicable' || given.verdict === 'unknown') return given.verdict;
  switch (kind.kind) {
    case 'choice':
      return given.verdict;
    case 'count':
      return given.count === undefined ? undefined : countVerdict(kind, given.count);
    case 'date':
      // "Never" is an answer too: it comes as a "no" without a date.
      if (given.date === undefined) return given.verdict === 'no' ? 'no' : undefined;
      if (given.date > today) return undefined;
      return given.date >= monthsBefore(today, kind.withinMonths) ? 'yes' : 'partly';
    default:
      return assertNever(kind);
  }
}

function countVerdict(kind: Extract<AnswerKind, { kind: 'count' }>, count: number): Verdict {
  const reaches = (bound: number) =>
    kind.direction === 'atLeast' ? count >= bound : count <= bound;
  if (reaches(kind.meets)) return 'yes';
  return kind.partly !== undefined && reaches(kind.partly) ? 'partly' : 'no';
}

/** The same day `months` earlier, or that month's last day when it is shorter. YYYY-MM-DD. */
export function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const monthIndex = year * 12 + (month - 1) - months;
  const targetYear = Math.floor(monthIndex / 12);
  const targetMonth = monthIndex - targetYear * 12;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  const parts = [targetMonth + 1, Math.min(day, lastDay)].map((part) =>
    String(part).padStart(2, '0'),
  );
  return [String(targetYear).padStart(4, '0'), ...parts].join('-');
}
