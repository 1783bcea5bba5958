/** The score of the whole practice, its change since last time, and what stands out. */
import { Minus, TrendingDown, TrendingUp } from 'lucide-react';
import { Fragment } from 'react';
import type { Domain } from '../../../shared/content/schema.js';
import type { Score } from '../../../shared/domain/assessment/score.js';
import { useT } from '../../i18n.js';
import { changeTone, signedChange } from './signed-change.js';

export interface OverallScoreProps {
  readonly score: Score;
  /** Points gained or lost since the previous assessment; undefined without comparison. */
  readonly delta: number | undefined;
  /** The previous assessment's date, as shown. */
  readonly previousDate: string | undefined;
}

export function OverallScore({ score, delta, previousDate }: OverallScoreProps) {
  const t = useT();
  const weak = score.domains.filter(({ band }) => band === 'weak').map(({ domain }) => domain);
  if (score.overall === undefined) {
    return (
      <section aria-label={t('results.label.overall')}>
        <p className="t2">{t('results.prose.no-score')}</p>
      </section>
    );
  }
  return (
    <section aria-label={t('results.label.overall')}>
      <p className="results-overall">
        <b className="num">{score.overall}</b>
        <span className="t2">{t('results.label.of-100')}</span>
      </p>
      {previousDate !== undefined && delta !== undefined && (
        <Since delta={delta} date={previousDate} />
      )}
      <p className="t2 mt2">
        <WeakPoints weak={weak} />
      </p>
    </section>
  );
}

function Since({ delta, date }: { readonly delta: number; readonly date: string }) {
  const t = useT();
  const Icon = delta > 0 ? TrendingUp : delta < 0 ? TrendingDown : Minus;
  return (
    <p className={`row sm mt1 results-change ${changeTone(delta)}`}>
      <Icon className="i s14" aria-hidden="true" />
      {delta === 0
        ? t('results.label.same-since', { date })
        : t('results.label.change-since', { change: signedChange(delta), date })}
    </p>
  );
}

/** Names stand apart in bold with a dot between: most contain an "and" of their own. */
function WeakPoints({ weak }: { readonly weak: readonly Domain[] }) {
  const t = useT();
  if (weak.length === 0) return t('results.prose.none-weak');
  return (
    <>
      {t('results.label.weak', { count: weak.length })}{' '}
      {weak.map((domain, index) => (
        <Fragment key={domain}>
          {index > 0 && '\u00a0· '}
          <b className="results-weak">{t(`survey.label.domain-${domain}`)}</b>
        </Fragment>
      ))}
    </>
  );
}
