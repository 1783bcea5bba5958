/** What the survey's screens share: the open assessment, what follows from it, and how to change it. */
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { Question, QuestionText } from '../../shared/content/schema.js';
import { loadSurgeryTexts, surgeryQuestions } from '../../shared/content/surgery-pack.js';
import type { Answer, AnswerKey } from '../../shared/domain/assessment/answer.js';
import {
  askedQuestions,
  type AskedQuestion,
} from '../../shared/domain/assessment/asked-questions.js';
import type { Assessment, AssessmentScope } from '../../shared/domain/assessment/assessment.js';
import { expiredAnswers, type ExpiredAnswer } from '../../shared/domain/assessment/expiry.js';
import type { PlanItem } from '../../shared/domain/assessment/plan-item.js';
import { planOf, type Plan } from '../../shared/domain/assessment/plan.js';
import { progressOf, type Progress } from '../../shared/domain/assessment/progress.js';
import { scoreOf, type Score } from '../../shared/domain/assessment/score.js';
import type { Practice, Site } from '../../shared/domain/practice/practice.js';
import type { Input } from '../../shared/ipc/contract.js';
import type { IpcErrorCode } from '../../shared/ipc/error-codes.js';
import { useLanguage } from '../i18n.js';
import { localToday, type OpenAssessment, type SurveyData } from './survey-data.js';
import { surveyActions, type SurveyState } from './survey-actions.js';

const NO_ANSWERS: ReadonlyMap<AnswerKey, Answer> = new Map();

export interface Survey {
  readonly practice: Practice;
  readonly sites: readonly Site[];
  readonly assessments: readonly Assessment[];
  readonly current: Assessment | undefined;
  readonly answers: ReadonlyMap<AnswerKey, Answer>;
  readonly previous: OpenAssessment | undefined;
  readonly planItems: readonly PlanItem[];
  readonly questions: readonly Question[];
  readonly texts: Readonly<Record<string, QuestionText>>;
  readonly asked: readonly AskedQuestion[];
  readonly score: Score;
  readonly plan: Plan;
  readonly progress: Progress;
  /** Answers that still count and ask to be confirmed, the longest waiting first. */
  readonly expired: readonly ExpiredAnswer[];
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly savedAt: Date | undefined;
  readonly saveError: IpcErrorCode | undefined;
  /** True once the answer is durably saved; on failure `saveError` says why and nothing typed is lost. */
  readonly answer: (given: Omit<Input<'assessment.answer'>, 'assessmentId'>) => Promise<boolean>;
  /** The others throw when the vault refuses. */
  readonly start: (scope: AssessmentScope) => Promise<void>;
  /** It still is so: keeps the answer, with today as its day. */
  readonly confirmAnswer: (answer: Answer) => Promise<void>;
  /** Takes that back: `before` is the answer as it was. */
  readonly unconfirmAnswer: (before: Answer) => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly reopen: () => Promise<void>;
  readonly widen: () => Promise<void>;
  readonly discard: () => Promise<void>;
  readonly remember: (key: AnswerKey) => void;
  readonly changePlan: (item: Input<'plan.change'>) => Promise<void>;
  readonly changePractice: (practice: Input<'practice.change'>) => Promise<void>;
  /** Reads again what another screen changed in the vault by itself. */
  readonly refresh: () => Promise<void>;
}

const Context = createContext<Survey | undefined>(undefined);

export interface SurveyProviderProps {
  readonly initial: SurveyData;
  readonly initialTexts: Readonly<Record<string, QuestionText>>;
  readonly children: ReactNode;
}

export function SurveyProvider({ initial, initialTexts, children }: SurveyProviderProps) {
  const [state, setState] = useState<SurveyState>({
    data: initial,
    savedAt: undefined,
    saveError: undefined,
  });
  const texts = useTexts(initialTexts);
  const openId = state.data.open?.assessment.id;
  const actions = useMemo(() => surveyActions(openId, setState), [openId]);

  const { practice, open, planItems } = state.data;
  const answers = open?.answers ?? NO_ANSWERS;
  const scope = open?.assessment.scope ?? 'full';
  const { sites } = practice;
  const today = localToday(new Date());
  const derived = useMemo(() => {
    const asked = askedQuestions({ questions: surgeryQuestions, scope, sites, answers });
    return {
      asked,
      score: scoreOf(asked, answers),
      progress: progressOf(asked, answers),
      expired: expiredAnswers(asked, answers, today),
      plan: planOf({
        asked,
        answers,
        items: planItems,
      }),
    };
  }, [answers, planItems, scope, sites, today]);

  const value: Survey = useMemo(
    () => ({
      ...derived,
      ...actions,
      practice,
      sites,
      assessments: state.data.assessments,
      current: open?.assessment,
      answers,
      previous: state.data.previous,
      planItems,
      questions: surgeryQuestions,
      texts,
      today,
      savedAt: state.savedAt,
      saveError: state.saveError,
    }),
    [derived, actions, practice, sites, state, open, answers, planItems, texts, today],
  );
  return <Context value={value}>{children}</Context>;
}

/** The pack's texts in the language of the contents; the former language stays until the new one is there. */
function useTexts(initial: Readonly<Record<string, QuestionText>>) {
  const { contentLanguage: language } = useLanguage();
  const [texts, setTexts] = useState(initial);
  const shown = useRef(language);
  useEffect(() => {
    if (shown.current === language) return;
    void loadSurgeryTexts(language).then((loaded) => {
      shown.current = language;
      setTexts(loaded);
    });
  }, [language]);
  return texts;
}

export function useSurvey(): Survey {
  const context = useContext(Context);
  if (context === undefined) throw new Error('SurveyProvider is missing');
  return context;
}
