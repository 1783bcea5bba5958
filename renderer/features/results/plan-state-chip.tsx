/** State of a measure as icon and word. */
import { CalendarClock, Circle, CircleCheck, CircleSlash, type LucideIcon } from 'lucide-react';
import type { PlanState } from '../../../shared/domain/assessment/plan-item.js';
import { useT } from '../../i18n.js';

const LOOKS: Readonly<Record<PlanState, { readonly icon: LucideIcon; readonly tone: string }>> = {
  todo: { icon: Circle, tone: '' },
  planned: { icon: CalendarClock, tone: ' acc' },
  done: { icon: CircleCheck, tone: ' ok' },
  'wont-do': { icon: CircleSlash, tone: '' },
};

export function PlanStateChip({ state }: { readonly state: PlanState }) {
  const t = useT();
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <span className={`chip plan-state${tone}`}>
      <Icon className="i" aria-hidden="true" />
      {t(`survey.label.state-${state}`)}
    </span>
  );
}
