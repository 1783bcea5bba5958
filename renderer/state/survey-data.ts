/** Reads from the vault what the survey's screens share. */
import type { Answer, AnswerKey, AssessmentId } from '../../shared/domain/assessment/answer.js';
import { answersByKey } from '../../shared/domain/assessment/asked-questions.js';
import type { Assessment } from '../../shared/domain/assessment/assessment.js';
import type { PlanItem } from '../../shared/domain/assessment/plan-item.js';
import type { Practice } from '../../shared/domain/practice/practice.js';
import { call } from '../ipc.js';

export interface OpenAssessment {
  readonly assessment: Assessment;
  readonly answers: ReadonlyMap<AnswerKey, Answer>;
}

export interface SurveyData {
  readonly practice: Practice;
  /** Newest first. */
  readonly assessments: readonly Assessment[];
  /** The unfinished assessment, else the newest one. */
  readonly open: OpenAssessment | undefined;
  /** The one it started from. */
  readonly previous: OpenAssessment | undefined;
  readonly planItems: readonly PlanItem[];
}

async function readAssessment(assessmentId: AssessmentId): Promise<OpenAssessment> {
  const { assessment, answers } = await call('assessment.get', { assessmentId });
  return { assessment, answers: answersByKey(answers) };
}

export async function readSurveyData(): Promise<SurveyData> {
  const [practice, assessments, planItems] = await Promise.all([
    call('practice.get'),
    call('assessment.list'),
    call('plan.list'),
  ]);
  const chosen = assessments.find((each) => each.finishedAt === undefined) ?? assessments[0];
  const [open, previous] = await Promise.all([
    chosen === undefined ? undefined : readAssessment(chosen.id),
    chosen?.previousId === undefined ? undefined : readAssessment(chosen.previousId),
  ]);
  return { practice, assessments, open, previous, planItems };
}

/** For who has no key to the survey: the practice, and nothing of what was answered. */
export async function readPracticeAlone(): Promise<SurveyData> {
  const practice = await call('practice.get');
  return { practice, assessments: [], open: undefined, previous: undefined, planItems: [] };
}

/** The user's calendar day, YYYY-MM-DD. */
export function localToday(now: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
