/** What a report is made from, and what every part of it works with. */
import type { Language } from '../base/language.js';
import type { Question, QuestionId, QuestionText } from '../content/schema.js';
import type { Answer, AnswerKey } from '../domain/assessment/answer.js';
import {
  askedQuestions,
  answersByKey,
  type AskedQuestion,
} from '../domain/assessment/asked-questions.js';
import type { Assessment, AssessmentWithAnswers } from '../domain/assessment/assessment.js';
import { planOf, type Plan } from '../domain/assessment/plan.js';
import type { PlanItem } from '../domain/assessment/plan-item.js';
import { scoreOf, type Score } from '../domain/assessment/score.js';
import type { Practice } from '../domain/practice/practice.js';
import type { Translator } from '../i18n/messages.js';
import { exportableQuestions } from './exportable-questions.js';

export interface ReportInput {
  readonly practice: Practice;
  readonly assessment: Assessment;
  readonly answers: readonly Answer[];
  readonly planItems: readonly PlanItem[];
  /** The assessment this one started from, when there is one. */
  readonly previous?: AssessmentWithAnswers | undefined;
  /** Finished assessments, in any order, this one among them when it is finished. */
  readonly rounds?: readonly AssessmentWithAnswers[] | undefined;
  /** How many photos and documents go with a question of this assessment. */
  readonly photoCounts?: ReadonlyMap<AnswerKey, number> | undefined;
  readonly questions: readonly Question[];
  /** By question id, in `language`. */
  readonly texts: Readonly<Record<string, QuestionText>>;
  /** Holds the catalogues `report` and `survey` of `language`. */
  readonly translate: Translator;
  readonly language: Language;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface ReportContext extends ReportInput {
  /** What was asked and may leave the vault. */
  readonly asked: readonly AskedQuestion[];
  readonly exportable: ReadonlySet<QuestionId>;
  readonly byKey: ReadonlyMap<AnswerKey, Answer>;
  readonly score: Score;
  readonly previousScore: Score | undefined;
  readonly plan: Plan;
  /** How many answers are kept out on purpose. */
  readonly keptOutCount: number;
}

/**
 * Works out what the report says. Everything is counted anew over the questions that may leave the
 * vault: whoever knows the weights could tell a kept answer from a score or from a gap in the ranks. So a
 * score can differ from the one on screen; the report says so.
 */
export function reportContext(input: ReportInput): ReportContext {
  const { questions, assessment } = input;
  const exportable = exportableQuestions(questions);
  const all = askedIn(input, { assessment, answers: input.answers });
  const byKey = answersByKey(input.answers);
  const asked = all.filter((each) => exportable.has(each.question.id));
  const keptOut = all.filter((each) => !exportable.has(each.question.id));
  return {
    ...input,
    asked,
    exportable,
    byKey,
    score: scoreOf(asked, byKey),
    previousScore: previousScoreOf(input, exportable),
    plan: planOf({ asked, answers: byKey, items: input.planItems }),
    keptOutCount: keptOut.filter((each) => holdsSomething(byKey.get(each.key))).length,
  };
}

const holdsSomething = (answer: Answer | undefined): boolean =>
  answer !== undefined && (answer.verdict !== undefined || answer.note !== '');

function askedIn(
  { questions, practice }: ReportInput,
  { assessment, answers }: Pick<ReportInput, 'assessment' | 'answers'>,
): readonly AskedQuestion[] {
  const { scope } = assessment;
  const byKey = answersByKey(answers);
  return askedQuestions({ questions, scope, sites: practice.sites, answers: byKey });
}

function previousScoreOf(
  input: ReportInput,
  exportable: ReadonlySet<QuestionId>,
): Score | undefined {
  const { previous } = input;
  if (previous === undefined) return undefined;
  const asked = askedIn(input, previous).filter((each) => exportable.has(each.question.id));
  return scoreOf(asked, answersByKey(previous.answers));
}
