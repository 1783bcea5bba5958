/** How many questions a survey would ask and how long it would take, before it is started. Pure. */
import type { Question } from '../../../shared/content/schema.js';
import type { Answer, AnswerKey } from '../../../shared/domain/assessment/answer.js';
import { askedQuestions } from '../../../shared/domain/assessment/asked-questions.js';
import type { AssessmentScope } from '../../../shared/domain/assessment/assessment.js';
import { progressOf } from '../../../shared/domain/assessment/progress.js';
import type { Site } from '../../../shared/domain/practice/practice.js';

export interface SurveyEstimateInput {
  readonly scope: AssessmentScope;
  readonly questions: readonly Question[];
  readonly sites: readonly Site[];
  /** Answers already given, which are not asked for again. */
  readonly answers: ReadonlyMap<AnswerKey, Answer>;
}

export interface SurveyEstimate {
  /** Questions still to answer or confirm, follow-ups that have not appeared yet left out. */
  readonly count: number;
  readonly minutes: number;
}

export function surveyEstimate({
  scope,
  questions,
  sites,
  answers,
}: SurveyEstimateInput): SurveyEstimate {
  const asked = askedQuestions({ questions, scope, sites, answers });
  const { answered, total, minutesLeft } = progressOf(asked, answers);
  return { count: total - answered, minutes: minutesLeft };
}

/** Last answers as a new survey would take them over: each to be confirmed. */
export const takenOver = (
  answers: ReadonlyMap<AnswerKey, Answer>,
): ReadonlyMap<AnswerKey, Answer> =>
  new Map([...answers].map(([key, answer]) => [key, { ...answer, toConfirm: true }]));
