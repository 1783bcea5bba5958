/**
 * How long an answer can be relied on. After that it still counts, but the program asks whether it
 * still holds: a habit slips, a key gets copied, a law changes, and nobody notices by themselves.
 */
import { addMonths } from '../../base/calendar.js';
import type { Layer, Question } from '../../content/schema.js';
import type { Answer, AnswerKey } from './answer.js';
import type { AskedQuestion } from './asked-questions.js';

/**
 * Months after which an answer asks to be confirmed, unless its question says otherwise
 * (`validMonths`). Our own choice, no source gives a figure. Habits follow the people, who come and
 * go: a year. Locks and walls change with works only: three years. Electronics age, and their makers
 * stop looking after them: two years. Duties are looked at each year, as the yearly validation of the
 * camera declaration already asks.
 */
const VALID_MONTHS: Readonly<Record<Layer, number>> = {
  organisational: 12,
  technical: 36,
  electronic: 24,
  legal: 12,
};

export const validMonthsOf = ({ validMonths, layer }: Question): number =>
  validMonths ?? VALID_MONTHS[layer];

/** The day (YYYY-MM-DD, UTC) on which somebody last said that it is so. */
export function vouchedOn({ answeredAt, confirmedAt = '' }: Answer): string {
  return (confirmedAt > answeredAt ? confirmedAt : answeredAt).slice(0, 10);
}

/**
 * The day from which an answer asks to be confirmed. Undefined for what cannot go stale: nothing
 * answered, or "don't know", which the plan already asks to find out.
 *
 * A date follows its own rule: it asks again when it no longer lies within the question's months. One
 * that was already older when last vouched for counts from that day, or saying "still so" would change
 * nothing.
 */
export function expiresOn(question: Question, answer: Answer | undefined): string | undefined {
  if (answer?.verdict === undefined || answer.verdict === 'unknown') return undefined;
  const vouched = vouchedOn(answer);
  if (question.answer.kind === 'date' && answer.date !== undefined) {
    const outdated = addMonths(answer.date, question.answer.withinMonths);
    if (outdated > vouched) return outdated;
  }
  return addMonths(vouched, validMonthsOf(question));
}

export interface ExpiredAnswer {
  readonly asked: AskedQuestion;
  readonly answer: Answer;
  /** YYYY-MM-DD. */
  readonly since: string;
}

/** The day since which it asks to be confirmed; undefined while the answer still holds. */
export function expiredSince(
  question: Question,
  answer: Answer | undefined,
  today: string,
): string | undefined {
  const day = expiresOn(question, answer);
  return day !== undefined && day <= today ? day : undefined;
}

/** Answers to confirm among the questions asked now, the longest waiting first. */
export function expiredAnswers(
  asked: readonly AskedQuestion[],
  answers: ReadonlyMap<AnswerKey, Answer>,
  today: string,
): readonly ExpiredAnswer[] {
  return asked
    .flatMap((each): readonly ExpiredAnswer[] => {
      const answer = answers.get(each.key);
      const since = expiredSince(each.question, answer, today);
      return answer === undefined || since === undefined ? [] : [{ asked: each, answer, since }];
    })
    .sort((a, b) => a.since.localeCompare(b.since));
}
