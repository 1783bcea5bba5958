/** Result and plan: the score and what explains it on one side, the ordered plan on the other. */
import { useState } from 'react';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import type { Assessment } from '../../../shared/domain/assessment/assessment.js';
import type { PlanEntry } from '../../../shared/domain/assessment/plan.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Explanations } from './explanations.js';
import { PlanColumn } from './plan-column.js';
import { ResultsHead } from './results-head.js';
import { useComparison } from './use-comparison.js';
import { usePlanChange } from './use-plan-change.js';
import './results-page.css';

export interface ResultsPageProps {
  /** A number not seen before asks for the report as a PDF. */
  readonly exportRequest?: number | undefined;
  /** `questionId@placeId`, or nothing to go to where the survey stands. */
  readonly onOpenQuestion: (key?: string) => void;
}

export type ResultsView = 'plan' | 'explained';

export function ResultsPage({ exportRequest, onOpenQuestion }: ResultsPageProps) {
  const t = useT();
  const { current } = useSurvey();
  if (current === undefined) {
    return (
      <div className="scroll">
        <header className="pagehead results-head">
          <h1>{t('results.title.page')}</h1>
        </header>
        <EmptyState
          title={t('results.title.empty')}
          text={t('results.prose.empty')}
          action={
            <Button
              variant="primary"
              size="lg"
              onClick={() => {
                onOpenQuestion();
              }}
            >
              {t('results.action.start')}
            </Button>
          }
        />
      </div>
    );
  }
  return (
    <Results assessment={current} exportRequest={exportRequest} onOpenQuestion={onOpenQuestion} />
  );
}

interface ResultsProps extends ResultsPageProps {
  readonly assessment: Assessment;
}

function Results({ assessment, exportRequest, onOpenQuestion }: ResultsProps) {
  const [view, setView] = useState<ResultsView>('plan');
  const [isComparing, setIsComparing] = useState(true);
  const previous = useComparison();
  const comparison = isComparing ? previous : undefined;
  const open = ({ key }: AskedQuestion) => {
    onOpenQuestion(key);
  };
  const planChange = usePlanChange();
  const [opened, setOpened] = useState<PlanEntry>();
  return (
    <div className="scroll results">
      <ResultsHead
        assessment={assessment}
        exportRequest={exportRequest}
        view={view}
        onView={setView}
        previousDate={previous?.date}
        isComparing={isComparing}
        onCompare={setIsComparing}
        onContinue={() => {
          onOpenQuestion();
        }}
      />
      <div className="results-columns" data-view={view}>
        <Explanations comparison={comparison} onOpenQuestion={open} />
        <PlanColumn
          opened={opened}
          onOpen={setOpened}
          onChange={planChange}
          onOpenQuestion={open}
        />
      </div>
    </div>
  );
}
