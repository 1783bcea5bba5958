/** What explains the result: score, thresholds, duties, what to find out, domain after domain. */
import { CircleQuestionMark, ListOrdered } from 'lucide-react';
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import { useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';
import { DomainScores } from './domain-scores.js';
import { DutiesPanel } from './duties-panel.js';
import { OverallScore } from './overall-score.js';
import { QuestionLinks } from './question-links.js';
import { ThresholdsPanel } from './thresholds-panel.js';
import type { PreviousComparison } from './use-comparison.js';

export interface ExplanationsProps {
  /** Undefined when there is no previous assessment, or it is not to be shown. */
  readonly comparison: PreviousComparison | undefined;
  readonly onOpenQuestion: (asked: AskedQuestion) => void;
}

export function Explanations({ comparison, onOpenQuestion }: ExplanationsProps) {
  const t = useT();
  const { score, plan } = useSurvey();
  const toFindOut = plan.toFindOut.map(({ asked }) => asked);
  return (
    <div className="results-why">
      <OverallScore
        score={score}
        delta={comparison?.changes.overall.delta}
        previousDate={comparison?.date}
      />
      <ThresholdsPanel layers={score.layers} comparison={comparison?.changes} />
      <DutiesPanel duties={score.duties} onOpenQuestion={onOpenQuestion} />
      {toFindOut.length > 0 && (
        <section className="results-find">
          <h2>
            <CircleQuestionMark className="i" aria-hidden="true" />
            {t('results.title.to-find-out')}
          </h2>
          <p className="xs t2 mt1">{t('results.hint.to-find-out')}</p>
          <QuestionLinks questions={toFindOut} onOpenQuestion={onOpenQuestion} />
        </section>
      )}
      <DomainScores
        domains={score.domains}
        comparison={comparison?.changes}
        previousDate={comparison?.date}
        onOpenQuestion={onOpenQuestion}
      />
      <div className="note mt5">
        <ListOrdered className="i" aria-hidden="true" />
        <p>
          {t('results.prose.order')} {t('results.hint.tax')}
        </p>
      </div>
    </div>
  );
}
