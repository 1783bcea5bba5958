/** The self-assessment: start, walk through the questions, review, finish. */
import { useCallback, useState } from 'react';
import type { AnswerKey } from '../../../shared/domain/assessment/answer.js';
import type { OpenPlan } from './open-plan.js';
import type { ProtectionTab } from '../../../shared/domain/protection/survey-questions.js';
import { useSurvey } from '../../state/survey-store.js';
import { FinishScreen } from './finish-screen.js';
import { FinishedScreen } from './finished-screen.js';
import { QuestionFlow } from './question-flow.js';
import { ReviewList } from './review-list.js';
import type { ReviewFilter } from './review-filter.js';
import { StartScreen } from './start-screen.js';
import './survey-screens.css';

/** `focusKey` is the `questionId@placeId` to open, for example from a result or the search. */
export interface AssessmentRequest {
  readonly focusKey?: string | undefined;
}

export interface AssessmentPageProps {
  /** A new object is a new wish, even for the same question. */
  readonly request: AssessmentRequest;
  readonly onShowResult: () => void;
  readonly onOpenCameras: () => void;
  readonly onOpenPlan: OpenPlan;
  readonly onOpenProtection: (tab: ProtectionTab) => void;
}

type View =
  | { readonly kind: 'questions' | 'finish' }
  | { readonly kind: 'review'; readonly filter: ReviewFilter };

export function AssessmentPage(props: AssessmentPageProps) {
  const { request, onShowResult, onOpenCameras, onOpenProtection } = props;
  const survey = useSurvey();
  const { focusKey } = request;
  const [view, setView] = useState<View>({ kind: 'questions' });
  const [currentKey, setCurrentKey] = useState<string | undefined>(focusKey);
  const [shownRequest, setShownRequest] = useState(request);
  // A new wish from outside (search, result) wins over where the walk stands.
  if (request !== shownRequest) {
    setShownRequest(request);
    if (focusKey !== undefined) setCurrentKey(focusKey);
    setView({ kind: 'questions' });
  }

  // Another survey starts at its questions, whichever screen the one before was left or given up on.
  const surveyId = survey.current?.id;
  const [shownId, setShownId] = useState(surveyId);
  if (surveyId !== shownId) {
    setShownId(surveyId);
    setView({ kind: 'questions' });
    setCurrentKey(undefined);
  }

  const { remember } = survey;
  const go = useCallback(
    (key: AnswerKey) => {
      setCurrentKey(key);
      setView({ kind: 'questions' });
      remember(key);
    },
    [remember],
  );

  const toQuestions = () => {
    setView({ kind: 'questions' });
  };
  const assessment = survey.current;
  if (assessment === undefined) return <StartScreen />;
  if (assessment.finishedAt !== undefined) {
    return (
      <FinishedScreen
        assessment={assessment}
        finishedAt={assessment.finishedAt}
        wantedKey={focusKey}
        onShowResult={onShowResult}
        onReopened={toQuestions}
        onStarted={() => {
          setCurrentKey(undefined);
          toQuestions();
        }}
      />
    );
  }
  if (view.kind === 'review') {
    return (
      <ReviewList
        assessment={assessment}
        initialFilter={view.filter}
        onGo={go}
        onBack={toQuestions}
      />
    );
  }
  if (view.kind === 'finish') {
    return (
      <FinishScreen
        assessment={assessment}
        onReview={(filter) => {
          setView({ kind: 'review', filter });
        }}
        onBack={toQuestions}
        onWidened={() => {
          setCurrentKey(undefined);
          toQuestions();
        }}
        onShowResult={onShowResult}
      />
    );
  }
  return (
    <QuestionFlow
      key={assessment.id}
      assessment={assessment}
      currentKey={currentKey}
      onGo={go}
      onOpenCameras={onOpenCameras}
      onOpenPlan={props.onOpenPlan}
      onOpenProtection={onOpenProtection}
      onReview={() => {
        setView({ kind: 'review', filter: 'all' });
      }}
      onFinish={() => {
        setView({ kind: 'finish' });
      }}
    />
  );
}
