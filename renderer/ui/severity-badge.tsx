/** How pressing a measure is: an icon of its own and a word, never colour alone. */
import { CircleDot, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../shared/domain/assessment/severity.js';
import { useT } from '../i18n.js';

const LOOKS = {
  urgent: { icon: OctagonAlert, tone: 'bad' },
  important: { icon: TriangleAlert, tone: 'warn' },
  useful: { icon: CircleDot, tone: 'info' },
} as const;

export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const t = useT();
  const { icon: Icon, tone } = LOOKS[severity];
  return (
    <span className={`sev ${tone}`}>
      <Icon className="i s14" aria-hidden="true" />
      {t(`survey.label.severity-${severity}`)}
    </span>
  );
}
