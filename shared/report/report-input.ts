/** What a report is made from, and what every part of it works with. */
import type { Language } from '../base/language.js';
import type { Question, QuestionText } from '../content/schema.js';
import type { Answer, AnswerKey } from '../domain/assessment/answer.js';
import { askedQuestions, answersByKey, type AskedQuestion } from '../domain/assessment/asked-questions.js';
import type { Assessment, AssessmentWithAnswers } from '../domain/assessment/assessment.js';
import { planOf, type Plan, type PlanEntry } from '../domain/assessment/plan.js';
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
  readonly asked: readonly AskedQuestion[];
  readonly byKey: ReadonlyMap<AnswerKey, Answer>;
  readonly score: Score;
  readonly previousScore: Score | undefined;
  /** Only what may leave the vault. Ranks are those of the screen, so they may skip one. */
  readonly plan: Plan;
  readonly isExportable: (asked: AskedQuestion) => boolean;
}

/**
 * Works out what the report says. Scores count every answer, as on screen; what is listed holds only
 * questions that may leave the vault.
 */
export function reportContext(input: ReportInput): ReportContext {
  const { questions, assessment, practice } = input;
  const byKey = answersByKey(input.answers);
  const asked = askedQuestions({
    questions,
    scope: assessment.scope,
    sites: practice.sites,
    answers: byKey,
  });
  const exportable = exportableQuestions(questions);
  const isExportable = (each: AskedQuestion) => exportable.has(each.question.id);
  const plan = planOf({ asked, answers: byKey, items: input.planItems });
  const kept = (entries: readonly PlanEntry[]) =>
    entries.filter((entry) => isExportable(entry.asked));
  return {
    ...input,
    asked,
    byKey,
    score: scoreOf(asked, byKey),
    previousScore: previousScoreOf(input),
    isExportable,
    plan: {
      duties: kept(plan.duties),
      toFindOut: kept(plan.toFindOut),
      layers: plan.layers.map(({ layer, entries }) => ({ layer, entries: kept(entries) })),
    },
  };
}

function previousScoreOf({ previous, questions, practice }: ReportInput): Score | undefined {
  if (previous === undefined) return undefined;
  const answers = answersByKey(previous.answers);
  const { scope } = previous.assessment;
  return scoreOf(askedQuestions({ questions, scope, sites: practice.sites, answers }), answers);
}
