/** The level of a domain as icon and word, beside its bar. */
import { CircleCheck, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Band } from '../../shared/domain/assessment/score.js';
import { useT } from '../i18n.js';

const BANDS: Readonly<Record<Band, { readonly icon: LucideIcon; readonly tone: string }>> = {
  weak: { icon: OctagonAlert, tone: 'bad' },
  medium: { icon: TriangleAlert, tone: 'warn' },
  good: { icon: CircleCheck, tone: 'ok' },
};

export function BandWord({ band }: { readonly band: Band }) {
  const t = useT();
  const { icon: Icon, tone } = BANDS[band];
  return (
    <span className={`sev ${tone}`}>
      <Icon className="i s14" aria-hidden="true" />
      {t(`survey.label.band-${band}`)}
    </span>
  );
}
