/** Assessments and their answers in the vault, parsed on the way out. Runs in the vault process. */
import { z } from 'zod';
import {
  answerKey,
  answerSchema,
  assessmentIdSchema,
  type Answer,
  type AnswerKey,
  type AssessmentId,
  type PlaceId,
} from '../../shared/domain/assessment/answer.js';
import { assessmentSchema, type Assessment } from '../../shared/domain/assessment/assessment.js';
import type { NewRecord, Records } from '../vault/records.js';
import { VaultError } from '../vault/vault-error.js';
import { listStoredPhotos } from './photo-repository.js';

/** An answer as stored: which assessment it belongs to travels with it. */
const storedAnswerSchema = answerSchema.extend({ assessmentId: assessmentIdSchema });

export interface AnswerPlace {
  readonly assessmentId: AssessmentId;
  readonly questionId: string;
  readonly placeId: PlaceId;
}

/** An assessment's record carries the assessment's own id. */
export const assessmentRecord = (assessment: Assessment): NewRecord => ({
  type: 'assessment',
  id: assessment.id,
  value: assessmentSchema.parse(assessment),
});

/** One record for each assessment, question and place, found again by that natural key. */
export const answerRecord = (
  records: Records,
  assessmentId: AssessmentId,
  answer: Answer,
): NewRecord => ({
  type: 'answer',
  id: answerRecordId(records, assessmentId, answerKey(answer.questionId, answer.placeId)),
  value: storedAnswerSchema.parse({ ...answer, assessmentId }),
});

const answerRecordId = (records: Records, assessmentId: AssessmentId, key: AnswerKey) =>
  records.idFor('answer', `${assessmentId}/${key}`);

/** Newest first. */
export const listAssessments = (records: Records): readonly Assessment[] =>
  records
    .list('assessment')
    .map((record) => assessmentSchema.parse(record.value))
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));

export function readAssessment(records: Records, id: AssessmentId): Assessment {
  const value = records.get('assessment', id);
  if (value === undefined) throw new VaultError('not-found', 'no such assessment');
  return assessmentSchema.parse(value);
}

export const listAnswers = (records: Records, id: AssessmentId): readonly Answer[] =>
  storedAnswers(records, id).map(({ answer }) => answer);

export function readAnswer(
  records: Records,
  { assessmentId, questionId, placeId }: AnswerPlace,
): Answer {
  readAssessment(records, assessmentId);
  const id = answerRecordId(records, assessmentId, answerKey(questionId, placeId));
  const value = records.get('answer', id);
  if (value === undefined) throw new VaultError('not-found', 'no such answer');
  const { assessmentId: _, ...answer } = storedAnswerSchema.parse(value);
  return answer;
}

/** Removes an assessment with all its answers and photos, and its place in the chain of later ones, in that order. */
export function removeAssessment(records: Records, assessment: Assessment): void {
  const successors = listAssessments(records).filter((each) => each.previousId === assessment.id);
  if (successors.length > 0) {
    records.putMany(
      successors.map(({ previousId: _, ...rest }) =>
        assessmentRecord({
          ...rest,
          ...(assessment.previousId === undefined ? {} : { previousId: assessment.previousId }),
        }),
      ),
    );
  }
  records.removeMany([
    ...storedAnswers(records, assessment.id).map(({ id }) => ({ type: 'answer' as const, id })),
    ...listStoredPhotos(records)
      .filter(
        ({ photo }) =>
          photo.subject.kind === 'question' && photo.subject.assessmentId === assessment.id,
      )
      .map(({ id }) => ({ type: 'photo' as const, id })),
    { type: 'assessment' as const, id: assessment.id },
  ]);
}

const ownerSchema = z.object({ assessmentId: assessmentIdSchema });

function storedAnswers(records: Records, assessmentId: AssessmentId) {
  return records
    .list('answer')
    .filter((record) => ownerSchema.parse(record.value).assessmentId === assessmentId)
    .map(({ id, value }) => {
      const { assessmentId: _, ...answer } = storedAnswerSchema.parse(value);
      return { id, answer };
    });
}
