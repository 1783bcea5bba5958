/** What is on screen for one question before it is saved, and what is sent to be saved. Pure. */
import type { AnswerKind } from '../../../shared/content/schema.js';
import type { Answer, Verdict } from '../../../shared/domain/assessment/answer.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import { verdictOf } from '../../../shared/domain/assessment/verdict-of.js';
import type { Input } from '../../../shared/ipc/contract.js';

export interface AnswerDraft {
  readonly verdict: Verdict | undefined;
  /** As typed, so that a half-typed or wrong number stays on screen. */
  readonly countText: string;
  /** YYYY-MM-DD, or empty. */
  readonly date: string;
  readonly note: string;
}

/** The answer without the assessment it belongs to. */
export type GivenAnswer = Omit<Input<'assessment.answer'>, 'assessmentId'>;

export const draftOf = (saved: Answer | undefined): AnswerDraft => ({
  verdict: saved?.verdict,
  countText: saved?.count === undefined ? '' : String(saved.count),
  date: saved?.date ?? '',
  note: saved?.note ?? '',
});

/** The whole number typed, undefined when there is none or it is out of range. */
export function countOf(kind: AnswerKind, countText: string): number | undefined {
  if (kind.kind !== 'count' || !/^\s*\d{1,4}\s*$/.test(countText)) return undefined;
  const count = Number(countText);
  return count <= kind.max ? count : undefined;
}

/** True when something was typed that cannot be saved as it stands. */
export function hasFigureError(kind: AnswerKind, draft: AnswerDraft, today: string): boolean {
  if (kind.kind === 'count') {
    return draft.countText.trim() !== '' && countOf(kind, draft.countText) === undefined;
  }
  return kind.kind === 'date' && draft.date > today;
}

/** The verdict that would be saved; for a number or a date, worked out from it. */
export function verdictOfDraft(
  kind: AnswerKind,
  draft: AnswerDraft,
  today: string,
): Verdict | undefined {
  if (kind.kind === 'choice') return draft.verdict;
  if (kind.kind === 'date' && draft.date === '') return draft.verdict;
  const { verdict, date } = draft;
  const count = countOf(kind, draft.countText);
  return verdictOf(
    kind,
    { verdict, count, ...(kind.kind === 'date' && date !== '' ? { date } : {}) },
    today,
  );
}

/** What to send. A figure that cannot be saved is left out; the note is saved all the same. */
export function givenAnswerOf(
  { question, placeId }: AskedQuestion,
  draft: AnswerDraft,
  today: string,
): GivenAnswer {
  const kind = question.answer;
  const base = { questionId: question.id, placeId, note: draft.note };
  const isSetAside = draft.verdict === 'not-applicable' || draft.verdict === 'unknown';
  if (kind.kind === 'choice' || isSetAside) return { ...base, verdict: draft.verdict };
  if (kind.kind === 'count') return { ...base, count: countOf(kind, draft.countText) };
  if (draft.date === '') return { ...base, verdict: draft.verdict === 'no' ? 'no' : undefined };
  return draft.date > today ? base : { ...base, date: draft.date };
}
