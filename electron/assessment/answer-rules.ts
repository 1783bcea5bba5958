/** What may be answered where: checks what the window sent against the pack and the sites. */
import type { Question } from '../../shared/content/schema.js';
import type { Answer } from '../../shared/domain/assessment/answer.js';
import type { Clock } from '../../shared/domain/assessment/ports.js';
import { verdictOf } from '../../shared/domain/assessment/verdict-of.js';
import type { Site } from '../../shared/domain/practice/practice.js';
import type { Parsed } from '../../shared/ipc/contract.js';
import { VaultError } from '../vault/vault-error.js';

export interface QuestionPlace {
  readonly questionId: string;
  readonly placeId: string;
}

/** The question asked about, when it exists and is asked at that place. */
export function questionAt(
  { questionId, placeId }: QuestionPlace,
  questions: readonly Question[],
  sites: readonly Site[],
): Question {
  const question = questions.find((each) => each.id === questionId);
  if (question === undefined) throw new VaultError('not-found', 'no such question');
  if (question.perSite === (placeId === 'practice')) {
    throw new VaultError('bad-input', 'this question is not asked at that kind of place');
  }
  if (question.perSite && !sites.some((site) => site.id === placeId)) {
    throw new VaultError('not-found', 'no such site');
  }
  return question;
}

type GivenAnswer = Parsed<'assessment.answer'>;

/**
 * The answer to store. The verdict of a counted or dated question is worked out here and never taken
 * from the window; a number beside "don't know" or "not applicable" is dropped.
 */
export function answerFrom(given: GivenAnswer, question: Question, clock: Clock): Answer {
  const { kind } = question.answer;
  if (given.count !== undefined && kind !== 'count') refuse('a number to a question without one');
  if (given.date !== undefined && kind !== 'date') refuse('a date to a question without one');
  if (question.answer.kind === 'count' && (given.count ?? 0) > question.answer.max) {
    refuse('a number out of range');
  }
  const verdict = verdictOf(question.answer, given, clock.today());
  const isGiven =
    given.verdict !== undefined || given.count !== undefined || given.date !== undefined;
  if (isGiven && verdict === undefined) refuse('an answer from which no verdict follows');
  const hasFigure = verdict !== 'unknown' && verdict !== 'not-applicable';
  return {
    questionId: given.questionId,
    placeId: given.placeId,
    ...(verdict === undefined ? {} : { verdict }),
    ...(hasFigure && given.count !== undefined ? { count: given.count } : {}),
    ...(hasFigure && given.date !== undefined ? { date: given.date } : {}),
    note: given.note,
    toConfirm: false,
    answeredAt: clock.now(),
  };
}

/**
 * A carried-over answer with its verdict worked out again for today: a date that was recent last time
 * may not be any more. Undefined when the pack no longer holds the question.
 */
export function carriedAnswer(
  answer: Answer,
  questions: readonly Question[],
  clock: Clock,
): Answer | undefined {
  const question = questions.find((each) => each.id === answer.questionId);
  if (question === undefined) return undefined;
  const verdict = verdictOf(question.answer, answer, clock.today());
  const { verdict: _, ...rest } = answer;
  return { ...rest, ...(verdict === undefined ? {} : { verdict }) };
}

function refuse(reason: string): never {
  throw new VaultError('bad-input', reason);
}
