/** Result and plan: the score and what explains it on one side, the ordered plan on the other. */
import { useState } from 'react';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import type { Assessment } from '../../../shared/domain/assessment/assessment.js';
import type { PlanEntry } from '../../../shared/domain/assessment/plan.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import type { ResultsPart } from '../../route.js';
import { Segmented } from '../../ui/segmented.js';
import { BudgetView } from './budget-view.js';
import { ConfirmView } from './confirm-view.js';
import { Explanations } from './explanations.js';
import { PlanColumn } from './plan-column.js';
import { ResultsHead } from './results-head.js';
import { TrendView } from './trend-view.js';
import { useComparison } from './use-comparison.js';
import { usePlanChange } from './use-plan-change.js';
import './results-page.css';

export interface ResultsPageProps {
  /** A new object is a new wish, even for the same part. */
  readonly request: {
    /** A number not seen before asks for the report as a PDF. */
    readonly exportRequest?: number | undefined;
    readonly part?: ResultsPart | undefined;
  };
  /** `questionId@placeId`, or nothing to go to where the survey stands. */
  readonly onOpenQuestion: (key?: string) => void;
  readonly onOpenInvoices: () => void;
}

export type ResultsView = 'plan' | 'explained';

export function ResultsPage({ request, onOpenQuestion, onOpenInvoices }: ResultsPageProps) {
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
    <Results
      assessment={current}
      request={request}
      onOpenQuestion={onOpenQuestion}
      onOpenInvoices={onOpenInvoices}
    />
  );
}

interface ResultsProps extends ResultsPageProps {
  readonly assessment: Assessment;
}

function Results({ assessment, request, onOpenQuestion, onOpenInvoices }: ResultsProps) {
  const t = useT();
  const { expired } = useSurvey();
  const [part, setPart] = useState<ResultsPart>(request.part ?? 'result');
  const [asked, setAsked] = useState(request);
  // A link from elsewhere asks for a part again, also while the page is open.
  if (asked !== request) {
    setAsked(request);
    setPart(request.part ?? 'result');
  }
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
        exportRequest={request.exportRequest}
        isPlan={part === 'result'}
        view={view}
        onView={setView}
        previousDate={previous?.date}
        isComparing={isComparing}
        onCompare={setIsComparing}
        onContinue={() => {
          onOpenQuestion();
        }}
      />
      <div className="results-parts">
        <Segmented
          label={t('trend.label.parts')}
          value={part}
          options={[
            { value: 'result', label: t('trend.label.part-result') },
            { value: 'budget', label: t('money.label.slider') },
            { value: 'trend', label: t('trend.label.part-trend') },
            ...(expired.length > 0 || part === 'confirm'
              ? [
                  {
                    value: 'confirm' as const,
                    label: t('trend.label.part-confirm', { count: expired.length }),
                  },
                ]
              : []),
          ]}
          onChange={setPart}
        />
      </div>
      {part === 'budget' && <BudgetView onOpenInvoices={onOpenInvoices} />}
      {part === 'trend' && <TrendView />}
      {part === 'confirm' && <ConfirmView onOpenQuestion={open} />}
      {part === 'result' && (
        <div className="results-columns" data-view={view}>
          <Explanations comparison={comparison} onOpenQuestion={open} />
          <PlanColumn
            opened={opened}
            onOpen={setOpened}
            onChange={planChange}
            onOpenQuestion={open}
          />
        </div>
      )}
    </div>
  );
}
