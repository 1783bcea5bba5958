/** Which questions the review list shows. Pure. */
import { folded } from '../../../shared/base/folded.js';
import type { QuestionText } from '../../../shared/content/schema.js';
import type { Answer, AnswerKey } from '../../../shared/domain/assessment/answer.js';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';

export const REVIEW_FILTERS = ['all', 'unanswered', 'to-confirm', 'unknown', 'with-note'] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

/** Whether an answer belongs under a filter; `undefined` means no answer at all. */
export function isUnder(filter: ReviewFilter, answer: Answer | undefined): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unanswered':
      return answer?.verdict === undefined;
    case 'to-confirm':
      return answer?.verdict !== undefined && answer.toConfirm;
    case 'unknown':
      return answer?.verdict === 'unknown';
    case 'with-note':
      return answer !== undefined && answer.note.trim() !== '';
    default:
      return filter satisfies never;
  }
}

export interface ReviewSearch {
  readonly asked: readonly AskedQuestion[];
  readonly answers: ReadonlyMap<AnswerKey, Answer>;
  readonly texts: Readonly<Record<string, QuestionText>>;
  readonly filter: ReviewFilter;
  readonly text: string;
  /** Name of the domain and of the place, searched as well. */
  readonly placeNames: (asked: AskedQuestion) => string;
}

/** Questions under the filter that hold every word searched, however its letters are written. */
export function reviewed(search: ReviewSearch): readonly AskedQuestion[] {
  const words = folded(search.text).split(/\s+/).filter(Boolean);
  return search.asked.filter((each) => {
    const answer = search.answers.get(each.key);
    if (!isUnder(search.filter, answer)) return false;
    if (words.length === 0) return true;
    const text = search.texts[each.question.id];
    const haystack = folded(
      [text?.question, text?.title, text?.action, answer?.note, search.placeNames(each)].join(' '),
    );
    return words.every((word) => haystack.includes(word));
  });
}
