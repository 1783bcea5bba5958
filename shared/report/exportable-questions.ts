/** Which questions may appear in a document that leaves the vault. */
import type { Question, QuestionId } from '../content/schema.js';

/**
 * Ids of the questions that may be exported. Marked ones may not, nor may a follow-up of a marked
 * one: that it is asked at all tells what was answered.
 */
export function exportableQuestions(questions: readonly Question[]): ReadonlySet<QuestionId> {
  const exportable = new Set(
    questions.filter((question) => question.neverExport !== true).map((question) => question.id),
  );
  // Repeated until nothing changes, since follow-ups may have follow-ups.
  for (let before = -1; before !== exportable.size;) {
    before = exportable.size;
    for (const { id, followUp } of questions) {
      if (followUp !== undefined && !exportable.has(followUp.question)) exportable.delete(id);
    }
  }
  return exportable;
}
