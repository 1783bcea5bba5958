/** The first three things of the plan that are still to do: legal duties first, then the manual's order. */
import { Clock } from 'lucide-react';
import type { PlanEntry } from '../../../shared/domain/assessment/plan.js';
import { useContentLang, useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { useSurvey } from '../../state/survey-store.js';
import { Button } from '../../ui/button.js';
import { LayerBadge } from '../../ui/layer-badge.js';
import { SeverityBadge } from '../../ui/severity-badge.js';

const SHOWN = 3;

const isOpen = ({ item }: PlanEntry): boolean =>
  item?.state !== 'done' && item?.state !== 'wont-do';

export function NextActions({ navigate }: { readonly navigate: Navigate }) {
  const t = useT();
  const lang = useContentLang();
  const { plan, texts } = useSurvey();
  const open = [...plan.duties, ...plan.layers.flatMap(({ entries }) => entries)].filter(isOpen);
  if (open.length === 0) return <p className="t2 mt6">{t('app.prose.nothing-to-do')}</p>;
  return (
    <section className="mt6">
      <div className="row between">
        <h2>{t('app.title.next')}</h2>
        <Button
          variant="quiet"
          size="sm"
          className="next-all"
          onClick={() => {
            navigate({ page: 'results' });
          }}
        >
          {t('app.action.whole-plan', { count: open.length })}
        </Button>
      </div>
      <ol className="list">
        {open.slice(0, SHOWN).map(({ asked, severity }, index) => (
          <li key={asked.key} className="next">
            <span className="door-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h3 lang={lang}>{texts[asked.question.id]?.action}</h3>
              <p lang={lang} className="t2 sm mt1">
                {texts[asked.question.id]?.how}
              </p>
            </div>
            <Button
              aria-label={t('app.action.open-question-of', {
                action: texts[asked.question.id]?.action ?? '',
              })}
              onClick={() => {
                navigate({ page: 'assessment', focusKey: asked.key });
              }}
            >
              {t('app.action.open-question')}
            </Button>
            <div className="row next-badges">
              <LayerBadge layer={asked.question.layer} />
              <SeverityBadge severity={severity} />
              <span className="sm t2 row next-effort">
                <Clock className="i s14" aria-hidden="true" />
                {t(`survey.label.effort-${asked.question.action.effort}`)}
              </span>
              <span className="sm t2">{t(`survey.label.cost-${asked.question.action.cost}`)}</span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
