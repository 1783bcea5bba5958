/** How far an assessment is, and how long the rest will take. */
import { DOMAINS, type AnswerKind, type Domain } from '../../content/schema.js';
import type { Answer, AnswerKey } from './answer.js';
import type { AskedQuestion } from './asked-questions.js';

export interface DomainProgress {
  readonly domain: Domain;
  readonly answered: number;
  readonly total: number;
}

export interface Progress {
  readonly answered: number;
  readonly total: number;
  /** Whole minutes, rounded up; 0 only when nothing is left. */
  readonly minutesLeft: number;
  /** Only the domains in which something is asked, in the order of the walk. */
  readonly byDomain: readonly DomainProgress[];
}

/**
 * Seconds per question. Read and decide: 22 s, which puts the 40 questions of the first survey at the
 * 15 minutes it announces. A number or a date has to be counted or looked up: 40 s. Confirming a
 * carried-over answer means reading it again: 10 s. Estimates, stated as such on screen; follow-ups
 * that have not appeared yet are not in them.
 */
const SECONDS: Readonly<Record<AnswerKind['kind'] | 'confirm', number>> = {
  choice: 22,
  count: 40,
  date: 40,
  confirm: 10,
};

/** True when a verdict was given in this assessment; one carried over does not count yet. */
export const isAnswered = (answer: Answer | undefined): boolean =>
  answer?.verdict !== undefined && !answer.toConfirm;

/** Progress over the questions asked now. Answers to questions no longer asked do not count. */
export function progressOf(
  asked: readonly AskedQuestion[],
  answers: ReadonlyMap<AnswerKey, Answer>,
): Progress {
  const open = asked.filter((each) => !isAnswered(answers.get(each.key)));
  const secondsLeft = open.reduce((sum, each) => sum + secondsFor(each, answers.get(each.key)), 0);
  return {
    answered: asked.length - open.length,
    total: asked.length,
    minutesLeft: Math.ceil(secondsLeft / 60),
    byDomain: DOMAINS.flatMap((domain) => {
      const inDomain = asked.filter((each) => each.question.domain === domain);
      if (inDomain.length === 0) return [];
      const answered = inDomain.filter((each) => isAnswered(answers.get(each.key))).length;
      return [{ domain, answered, total: inDomain.length }];
    }),
  };
}

const secondsFor = ({ question }: AskedQuestion, answer: Answer | undefined): number =>
  answer?.verdict === undefined ? SECONDS[question.answer.kind] : SECONDS.confirm;
