/** The walk through the questions: domains on the left, one question, the rail of reasons. */
import { useCallback, useState } from 'react';
import type { Domain } from '../../../shared/content/schema.js';
import type { AnswerKey } from '../../../shared/domain/assessment/answer.js';
import type { Assessment } from '../../../shared/domain/assessment/assessment.js';
import { isAnswered } from '../../../shared/domain/assessment/progress.js';
import type { ProtectionTab } from '../../../shared/domain/protection/survey-questions.js';
import { useFormat, useT } from '../../i18n.js';
import type { OpenPlan } from './open-plan.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { DiscardButton } from './discard-button.js';
import { DomainList } from './domain-list.js';
import { startingQuestion } from './flow-position.js';
import { FlowBar, FlowProgress } from './flow-progress.js';
import { QuestionStep } from './question-step.js';
import './question-flow.css';

export interface QuestionFlowProps {
  readonly assessment: Assessment;
  /** The question wanted, else where the user left off. */
  readonly currentKey: string | undefined;
  readonly onGo: (key: AnswerKey) => void;
  readonly onReview: () => void;
  readonly onFinish: () => void;
  readonly onOpenCameras: () => void;
  readonly onOpenPlan: OpenPlan;
  readonly onOpenProtection: (tab: ProtectionTab) => void;
}

export function QuestionFlow(props: QuestionFlowProps) {
  const { assessment, currentKey, onGo, onReview, onFinish } = props;
  const t = useT();
  const survey = useSurvey();
  /** False until the user moved: opening the screen must not take the focus from the navigation. */
  const [hasMoved, setHasMoved] = useState(false);
  // Chosen once: answering must not carry the user off before they say so.
  const [startKey] = useState(
    () => startingQuestion(survey.asked, survey.answers, [currentKey, assessment.cursor])?.key,
  );
  const current = startingQuestion(survey.asked, survey.answers, [currentKey ?? startKey]);

  const go = useCallback(
    (key: AnswerKey) => {
      setHasMoved(true);
      onGo(key);
    },
    [onGo],
  );
  const chooseDomain = (domain: Domain) => {
    const inDomain = survey.asked.filter((each) => each.question.domain === domain);
    const open = inDomain.find(({ key }) => !isAnswered(survey.answers.get(key)));
    const target = open ?? inDomain[0];
    if (target !== undefined) go(target.key);
  };

  if (current === undefined) return undefined;
  return (
    <div className="flow">
      <div className="flow-domains">
        <FlowSummary assessment={assessment} />
        <DomainList
          progress={survey.progress}
          current={current.question.domain}
          onChoose={chooseDomain}
        />
        <div className="flow-links">
          <Button variant="quiet" size="sm" onClick={onReview}>
            {t('assessment.action.open-review')}
          </Button>
          <Button variant="quiet" size="sm" onClick={onFinish}>
            {t('assessment.action.to-finish')}
          </Button>
          <DiscardButton assessment={assessment} />
        </div>
      </div>
      <QuestionStep
        key={current.key}
        asked={current}
        takesFocus={hasMoved}
        onGo={go}
        onFinish={onFinish}
        onChooseDomain={chooseDomain}
        onReview={onReview}
        onOpenCameras={props.onOpenCameras}
        onOpenPlan={props.onOpenPlan}
        onOpenProtection={props.onOpenProtection}
      />
    </div>
  );
}

function FlowSummary({ assessment }: { readonly assessment: Assessment }) {
  const t = useT();
  const format = useFormat();
  const { total } = useSurvey().progress;
  return (
    <div className="flow-summary">
      <h2>{t('assessment.title.page')}</h2>
      <p className="sm t2 mt1">{format.date(assessment.startedAt)}</p>
      <p className="sm t2">{t('assessment.label.question-count', { count: total })}</p>
      <FlowBar />
      <p className="xs t3 mt2">
        <FlowProgress />
      </p>
    </div>
  );
}
