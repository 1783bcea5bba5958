/** Where the practice is going: the score of each finished assessment, and any two of them compared. */
import { trendOf, type Round } from '../../../shared/domain/assessment/trend.js';
import { useFormat, useT } from '../../i18n.js';
import { EmptyState } from '../../ui/empty-state.js';
import { RoundChooser } from './round-chooser.js';
import { TrendChart } from './trend-chart.js';
import { useRounds } from './use-rounds.js';
import './trend-view.css';

export function TrendView() {
  const t = useT();
  const { rounds, hasFailed } = useRounds();
  if (hasFailed) {
    return (
      <p className="note bad trend" role="alert">
        {t('trend.error.not-read')}
      </p>
    );
  }
  if (rounds === undefined) return undefined;
  if (rounds.length < 2) {
    return <EmptyState title={t('trend.title.none')} text={t('trend.prose.none')} />;
  }
  return (
    <div className="trend">
      <TrendOverTime rounds={rounds} />
      <RoundChooser rounds={rounds} />
    </div>
  );
}

function TrendOverTime({ rounds }: { readonly rounds: readonly Round[] }) {
  const t = useT();
  const format = useFormat();
  const trend = trendOf(rounds);
  const rows = [
    { name: t('trend.label.overall'), scores: trend.overall, isOverall: true },
    ...trend.domains.map(({ domain, scores }) => ({
      name: t(`survey.label.domain-${domain}`),
      scores,
      isOverall: false,
    })),
  ];
  return (
    <section>
      <h2>{t('trend.title.trend')}</h2>
      <p className="sm t2 mt1">{t('trend.prose.as-it-stood')}</p>
      <TrendChart
        points={rounds.map(({ finishedAt, score }) => ({ finishedAt, score: score.overall }))}
      />
      <div
        className="trend-scroll mt3"
        tabIndex={0}
        role="group"
        aria-label={t('trend.title.trend')}
      >
        <table className="table trend-table">
          <thead>
            <tr>
              <th scope="col">{t('trend.label.column-domain')}</th>
              {rounds.map(({ assessment, finishedAt }) => (
                <th key={assessment.id} scope="col" className="num">
                  {format.shortDate(finishedAt)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, scores, isOverall }) => (
              <tr key={name} className={isOverall ? 'is-overall' : undefined}>
                <th scope="row">{name}</th>
                {scores.map((score, index) => (
                  <td key={rounds[index]?.assessment.id} className="num">
                    {score ?? (
                      <>
                        <span aria-hidden="true">–</span>
                        <span className="sr">{t('trend.label.no-score')}</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
