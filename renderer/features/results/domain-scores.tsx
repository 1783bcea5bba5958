/** Each domain's score as a bar; opened, it says what lowered it and by how many points. */
import type { AskedQuestion } from '../../../shared/domain/assessment/asked-questions.js';
import type { ScoreComparison } from '../../../shared/domain/assessment/compare-scores.js';
import type { DomainScore } from '../../../shared/domain/assessment/score.js';
import { useT } from '../../i18n.js';
import { DomainScoreRow } from './domain-score-row.js';

export interface DomainScoresProps {
  readonly domains: readonly DomainScore[];
  readonly comparison: ScoreComparison | undefined;
  /** The previous assessment's date, as shown. */
  readonly previousDate: string | undefined;
  readonly onOpenQuestion: (asked: AskedQuestion) => void;
}

export function DomainScores(props: DomainScoresProps) {
  const { domains, comparison, previousDate, onOpenQuestion } = props;
  const t = useT();
  const byScore = [...domains].sort((a, b) => (a.score ?? 101) - (b.score ?? 101));
  const [weakest] = byScore;
  return (
    <section>
      <div className="row between base">
        <h2>{t('results.title.domains')}</h2>
        {previousDate !== undefined && (
          <span className="xs t3 row">
            <i className="results-tick" aria-hidden="true" />
            {t('results.label.previous-mark', { date: previousDate })}
          </span>
        )}
      </div>
      <ul className="results-domains mt1">
        {byScore.map((each) => (
          <DomainScoreRow
            key={each.domain}
            domainScore={each}
            change={comparison?.domains.find(({ domain }) => domain === each.domain)}
            startsOpen={each === weakest && each.losses.length > 0}
            onOpenQuestion={onOpenQuestion}
          />
        ))}
      </ul>
      <details className="results-method mt2">
        <summary>{t('results.title.method')}</summary>
        <p className="sm t2 mt1">{t('results.prose.method')}</p>
      </details>
    </section>
  );
}
