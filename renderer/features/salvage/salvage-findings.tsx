/** What is safe beside what is not, counted in the user's words. */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import {
  RECORD_GROUPS,
  type RecordGroup,
  type SalvageLoss,
  type SalvageReport,
} from '../../../shared/ipc/contract-health.js';
import { useFormat, useT } from '../../i18n.js';

const STATES = ['damaged', 'missing', 'older'] as const;

const countsOf = (losses: readonly SalvageLoss[]) =>
  RECORD_GROUPS.map((group: RecordGroup) => ({
    group,
    count: losses.filter((loss) => loss.group === group).length,
  })).filter(({ count }) => count > 0);

export function SalvageFindings({ report }: { readonly report: SalvageReport }) {
  const t = useT();
  const format = useFormat();
  const { kept, losses, isCountCertain } = report;
  const words = (counts: readonly { readonly group: RecordGroup; readonly count: number }[]) =>
    counts.map(({ group, count }) => t(`health.label.group-${group}`, { count }));
  const lost = STATES.map((state) => ({
    state,
    counts: countsOf(losses.filter((loss) => loss.state === state)),
  })).filter(({ counts }) => counts.length > 0);
  return (
    <div className="salvage-columns">
      <section className="panel salvage-panel">
        <h2>
          <CircleCheck className="i s18 salvage-safe" aria-hidden="true" />
          {t('health.title.kept')}
        </h2>
        {kept.length === 0 ? (
          <p className="t2">{t('health.prose.kept-none')}</p>
        ) : (
          <ul>
            {words(kept).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
      </section>
      <section className="panel salvage-panel">
        <h2>
          <TriangleAlert className="i s18 salvage-lost" aria-hidden="true" />
          {t('health.title.lost')}
        </h2>
        {lost.length === 0 && isCountCertain && <p className="t2">{t('health.prose.lost-none')}</p>}
        {lost.length > 0 && (
          <ul>
            {lost.map(({ state, counts }) => (
              <li key={state}>
                {t(`health.prose.lost-${state}`, { what: format.list(words(counts)) })}
              </li>
            ))}
          </ul>
        )}
        {!isCountCertain && <p className="t2">{t('health.prose.count-uncertain')}</p>}
      </section>
    </div>
  );
}
