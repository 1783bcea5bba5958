/** Where one stands among the asked questions, and what comes before and after. Pure. */
import { assertNever } from '../../../shared/base/assert-never.js';
import type { AnswerKind } from '../../../shared/content/schema.js';
import {
  VERDICTS,
  type Answer,
  type AnswerKey,
  type Verdict,
} from '../../../shared/domain/assessment/answer.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import type { Plan } from '../../../shared/domain/assessment/plan.js';
import { isAnswered } from '../../../shared/domain/assessment/progress.js';
import type { Site } from '../../../shared/domain/practice/practice.js';

type Answers = ReadonlyMap<AnswerKey, Answer>;

/** The first question without an answer of this round, at or after `from`, else from the start. */
export function nextOpen(
  asked: readonly AskedQuestion[],
  answers: Answers,
  from = 0,
): AskedQuestion | undefined {
  const isOpen = (each: AskedQuestion) => !isAnswered(answers.get(each.key));
  return asked.slice(from).find(isOpen) ?? asked.slice(0, from).find(isOpen);
}

/**
 * The question to show: the wanted one, else where the user left off, else the first open one, else
 * the first. Undefined only when nothing is asked.
 */
export function startingQuestion(
  asked: readonly AskedQuestion[],
  answers: Answers,
  wanted: readonly (string | undefined)[],
): AskedQuestion | undefined {
  for (const key of wanted) {
    const found = asked.find((each) => each.key === key);
    if (found !== undefined) return found;
  }
  return nextOpen(asked, answers) ?? asked[0];
}

/** Place of a question inside its domain, from 1, as in "question 4 of 8". */
export function placeInDomain(
  asked: readonly AskedQuestion[],
  current: AskedQuestion,
): { readonly index: number; readonly total: number } {
  const inDomain = asked.filter((each) => each.question.domain === current.question.domain);
  const index = inDomain.findIndex((each) => each.key === current.key);
  return { index: index + 1, total: inDomain.length };
}

/** The last answered questions of the same domain before this one, oldest first. */
export function answeredBefore(
  asked: readonly AskedQuestion[],
  answers: Answers,
  current: AskedQuestion,
  atMost = 3,
): readonly AskedQuestion[] {
  const end = asked.findIndex((each) => each.key === current.key);
  return asked
    .slice(0, Math.max(end, 0))
    .filter((each) => each.question.domain === current.question.domain)
    .filter((each) => answers.get(each.key)?.verdict !== undefined)
    .slice(-atMost);
}

/** The answers one may choose by hand: a number or a date gives the others by itself. */
export function choicesFor(kind: AnswerKind): readonly Verdict[] {
  switch (kind.kind) {
    case 'choice':
      return VERDICTS;
    case 'count':
      return ['not-applicable', 'unknown'];
    case 'date':
      // "No" reads "never" there.
      return ['no', 'not-applicable', 'unknown'];
    default:
      return assertNever(kind);
  }
}

/** Name of the site asked about; undefined when there is only one or the whole practice is meant. */
export const siteNameOf = (
  { placeId }: AskedQuestion,
  sites: readonly Site[],
): string | undefined =>
  sites.length < 2 ? undefined : sites.find((site) => site.id === placeId)?.name;

/** Habits of the plan still to take up, before which no technical or electronic measure comes. */
export const openHabits = (plan: Plan): number =>
  plan.layers
    .filter(({ layer }) => layer === 'organisational')
    .flatMap(({ entries }) => entries)
    .filter(({ item }) => item?.state !== 'done' && item?.state !== 'wont-do').length;
