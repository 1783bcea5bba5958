/** The plan: legal duties apart, then the three layers in the manual's order. */
import { Scale } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { PlanEntry } from '../../../shared/domain/assessment/plan.js';
import { useT } from '../../i18n.js';
import { useSettings } from '../../state/settings.js';
import { useSurvey } from '../../state/survey-store.js';
import { LayerBadge } from '../../ui/layer-badge.js';
import { PlanRow } from './plan-row.js';
import './plan-table.css';

const COLUMN_COUNT = 7;

export function PlanTable({ onOpen }: { readonly onOpen: (entry: PlanEntry) => void }) {
  const t = useT();
  const { plan } = useSurvey();
  const { settings } = useSettings();
  const table = useRef<HTMLTableElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key, settings.singleKeyShortcuts);
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const rows = [...(table.current?.querySelectorAll<HTMLElement>('[data-plan-row]') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = rows[at + step];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  const rowsOf = (entries: readonly PlanEntry[], isRanked: boolean) =>
    entries.map((entry) => (
      <PlanRow key={entry.asked.key} entry={entry} isRanked={isRanked} onOpen={onOpen} />
    ));

  return (
    <table ref={table} className="table plan-table" onKeyDown={onKeyDown}>
      <caption className="sr">
        {t('results.title.plan')}. {t('results.hint.keys')}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('results.label.column-rank')}</th>
          <th scope="col">{t('results.label.column-measure')}</th>
          <th scope="col">{t('results.label.column-severity')}</th>
          <th scope="col">{t('results.label.column-effort')}</th>
          <th scope="col">{t('results.label.column-cost')}</th>
          <th scope="col">{t('results.label.column-who')}</th>
          <th scope="col">{t('results.label.column-state')}</th>
        </tr>
      </thead>
      {plan.duties.length > 0 && (
        <tbody>
          <GroupRow count={plan.duties.length} hint={t('results.hint.plan-duties')}>
            <span className="plan-duty">
              <Scale className="i" aria-hidden="true" />
              {t('results.title.plan-duties')}
            </span>
          </GroupRow>
          {rowsOf(plan.duties, false)}
        </tbody>
      )}
      {plan.layers
        .filter(({ entries }) => entries.length > 0)
        .map(({ layer, entries }) => (
          <tbody key={layer}>
            <GroupRow count={entries.length} hint={t(`results.hint.plan-${layer}`)}>
              <LayerBadge layer={layer} />
            </GroupRow>
            {rowsOf(entries, true)}
          </tbody>
        ))}
    </table>
  );
}

interface GroupRowProps {
  readonly count: number;
  readonly hint: string;
  readonly children: ReactNode;
}

function GroupRow({ count, hint, children }: GroupRowProps) {
  const t = useT();
  return (
    <tr>
      <th colSpan={COLUMN_COUNT} scope="rowgroup">
        <span className="plan-group">
          {children}
          <span className="t2 sm">{hint}</span>
          <span className="grow" />
          <span className="t2 sm num">{t('results.label.measure-count', { count })}</span>
        </span>
      </th>
    </tr>
  );
}

function stepOf(key: string, hasSingleKeys: boolean): 1 | -1 | undefined {
  if (key === 'ArrowDown' || (hasSingleKeys && key.toLowerCase() === 'j')) return 1;
  if (key === 'ArrowUp' || (hasSingleKeys && key.toLowerCase() === 'k')) return -1;
  return undefined;
}
