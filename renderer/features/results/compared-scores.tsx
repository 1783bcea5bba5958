/** The scores of two rounds side by side, over what was answered both times. */
import type { Change, ScoreComparison } from '../../../shared/domain/assessment/compare-scores.js';
import type { Round } from '../../../shared/domain/assessment/trend.js';
import { useFormat, useT } from '../../i18n.js';
import { changeTone, signedChange } from './signed-change.js';

export interface ComparedScoresProps {
  readonly scores: ScoreComparison;
  readonly before: Round;
  readonly after: Round;
}

export function ComparedScores({ scores, before, after }: ComparedScoresProps) {
  const t = useT();
  const format = useFormat();
  const domains = scores.domains.filter(({ now }) => now !== undefined);
  return (
    <table className="table trend-table mt3">
      <caption className="sr">{t('trend.title.compare')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('trend.label.column-domain')}</th>
          <th scope="col" className="num">
            {t('trend.label.column-before')}
            <span className="trend-when">{format.shortDate(before.finishedAt)}</span>
          </th>
          <th scope="col" className="num">
            {t('trend.label.column-after')}
            <span className="trend-when">{format.shortDate(after.finishedAt)}</span>
          </th>
          <th scope="col" className="num">
            {t('trend.label.column-change')}
          </th>
        </tr>
      </thead>
      <tbody>
        <ScoreRow name={t('trend.label.overall')} change={scores.overall} isOverall />
        {domains.map((change) => (
          <ScoreRow
            key={change.domain}
            name={t(`survey.label.domain-${change.domain}`)}
            change={change}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ScoreRowProps {
  readonly name: string;
  readonly change: Change;
  readonly isOverall?: boolean;
}

function ScoreRow({ name, change: { before, now, delta }, isOverall = false }: ScoreRowProps) {
  return (
    <tr className={isOverall ? 'is-overall' : undefined}>
      <th scope="row">{name}</th>
      <td className="num">{before ?? '–'}</td>
      <td className="num">{now ?? '–'}</td>
      <td className={`num results-change ${delta === undefined ? '' : changeTone(delta)}`}>
        {delta === undefined ? '–' : signedChange(delta)}
      </td>
    </tr>
  );
}
