/** Measures of the plan marked as done between two rounds, with the day. */
import { CircleCheck } from 'lucide-react';
import { doneBetween } from '../../../shared/domain/assessment/compare-rounds.js';
import type { PlanItem } from '../../../shared/domain/assessment/plan-item.js';
import type { Round } from '../../../shared/domain/assessment/trend.js';
import { useContentLang, useFormat, useT } from '../../i18n.js';
import { useSurvey } from '../../state/survey-store.js';

export interface DoneMeasuresProps {
  readonly items: readonly PlanItem[];
  readonly before: Round;
  readonly after: Round;
}

export function DoneMeasures({ items, before, after }: DoneMeasuresProps) {
  const t = useT();
  const lang = useContentLang();
  const format = useFormat();
  const { texts, sites } = useSurvey();
  const done = doneBetween(items, before, after);
  return (
    <section className="mt6">
      <h3>{t('trend.title.done')}</h3>
      {done.length === 0 ? (
        <p className="sm t2 mt2">{t('trend.prose.none-done')}</p>
      ) : (
        <ul className="list mt2">
          {done.map(({ questionId, placeId, changedAt, person }) => {
            const site = sites.length > 1 ? sites.find(({ id }) => id === placeId) : undefined;
            return (
              <li key={`${questionId}@${placeId}`} className="trend-row">
                <CircleCheck className="i s14" aria-hidden="true" />
                <span lang={lang} className="grow">
                  {texts[questionId]?.action ?? questionId}
                  {site !== undefined && <span className="t3"> ({site.name})</span>}
                </span>
                <span className="sm t2">
                  {t('trend.label.done-on', { date: format.date(changedAt) })}
                  {person !== undefined && ` · ${person}`}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
