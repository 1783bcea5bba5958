/** Puts what is left of a practice's survey together so that the program can show it. Pure. */
import { PACK_VERSION } from '../../../shared/content/surgery-pack.js';
import type { AssessmentId, PlaceId } from '../../../shared/domain/assessment/answer.js';
import {
  assessmentSchema,
  type Assessment,
  type AssessmentWithAnswers,
} from '../../../shared/domain/assessment/assessment.js';
import { planItemSchema, type PlanItem } from '../../../shared/domain/assessment/plan-item.js';
import { practiceSchema, type Practice } from '../../../shared/domain/practice/practice.js';
import type { RecordContent } from '../record-envelope.js';
import type { RecordType } from '../records.js';
import { isCarried, storedAnswerSchema } from './carried-records.js';

export interface MendedSurvey {
  readonly practice: Practice | undefined;
  /** Newest first. An assessment whose own record is lost is made up again from its answers. */
  readonly assessments: readonly AssessmentWithAnswers[];
  readonly planItems: readonly PlanItem[];
  /** Places that answers and decisions are about, without "practice", sorted. */
  readonly placeIds: readonly Exclude<PlaceId, 'practice'>[];
}

export function mendedSurvey(contents: readonly RecordContent[]): MendedSurvey {
  const valuesOf = (type: RecordType): readonly unknown[] =>
    contents.filter((each) => each.type === type && isCarried(each)).map(({ value }) => value);
  const answers = valuesOf('answer').map((value) => storedAnswerSchema.parse(value));
  const known = valuesOf('assessment').map((value) => assessmentSchema.parse(value));
  const planItems = valuesOf('plan-item').map((value) => planItemSchema.parse(value));
  const orphaned = new Set(answers.map(({ assessmentId }) => assessmentId));
  for (const { id } of known) orphaned.delete(id);
  const madeUp = [...orphaned].map((id) => assessmentFrom(id, answers));
  const all = [...known, ...madeUp].sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  const placeIds = [...answers, ...planItems].flatMap(({ placeId }) =>
    placeId === 'practice' ? [] : [placeId],
  );
  return {
    practice: valuesOf('practice').map((value) => practiceSchema.parse(value))[0],
    assessments: all.map((assessment) => ({
      assessment: withoutLostPrevious(assessment, all),
      answers: answers
        .filter(({ assessmentId }) => assessmentId === assessment.id)
        .map(({ assessmentId: _, ...answer }) => answer),
    })),
    planItems,
    placeIds: [...new Set(placeIds)].sort(),
  };
}

/** As wide as can be, so that no answer is hidden; finished, since only one may be open at a time. Can be reopened. */
function assessmentFrom(
  id: AssessmentId,
  answers: readonly { readonly assessmentId: AssessmentId; readonly answeredAt: string }[],
): Assessment {
  const moments = answers
    .filter(({ assessmentId }) => assessmentId === id)
    .map(({ answeredAt }) => answeredAt)
    .sort();
  const startedAt = moments[0] ?? new Date(0).toISOString();
  const finishedAt = moments.at(-1) ?? startedAt;
  return { id, scope: 'full', packVersion: PACK_VERSION, startedAt, finishedAt };
}

/** A comparison with an assessment that is gone would keep the program from starting. */
function withoutLostPrevious(assessment: Assessment, all: readonly Assessment[]): Assessment {
  const { previousId, ...rest } = assessment;
  return previousId === undefined || all.some(({ id }) => id === previousId) ? assessment : rest;
}

/** The records of `mendedSurvey` that differ from what was read, to be carried in their place. */
export const mendedContents = (
  contents: readonly RecordContent[],
  practice: Practice | undefined,
): readonly RecordContent[] => {
  const survey = mendedSurvey(contents);
  const others = contents.filter(({ type }) => type !== 'assessment');
  const assessments = survey.assessments.map(({ assessment }) =>
    contentOf('assessment', assessment.id, assessment),
  );
  const made =
    practice === undefined || survey.practice !== undefined
      ? []
      : [contentOf('practice', '0'.repeat(32), practice)];
  return [...others, ...assessments, ...made];
};

const contentOf = (type: RecordType, id: string, value: unknown): RecordContent => ({
  type,
  id,
  version: 1,
  value,
});
