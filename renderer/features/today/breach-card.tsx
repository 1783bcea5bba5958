/** On the home page only while the 72 hours of a data breach run, or ran out undecided. It says nothing of the breach. */
import { Timer } from 'lucide-react';
import { isOpen } from '../../../shared/domain/breach/breach-tasks.js';
import { clockText } from '../../breach/clock-text.js';
import { useFormat, useT } from '../../i18n.js';
import type { Navigate } from '../../route.js';
import { useBreaches } from '../../state/breaches.js';
import { useNow } from '../../state/minute.js';
import { Button } from '../../ui/button.js';

export function BreachCard({ navigate }: { readonly navigate: Navigate }) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const { breaches } = useBreaches();
  const earliest = (breaches ?? []).filter(isOpen).at(-1);
  if (earliest === undefined) return undefined;
  return (
    <section className="note warn backup-card">
      <Timer className="i" aria-hidden="true" />
      <div className="grow">
        <h2>{t('cyber.title.reminder')}</h2>
        <p className="mt1">{clockText(t, format, earliest.noticedAt, now)}</p>
      </div>
      <Button
        onClick={() => {
          navigate({ page: 'cyber', tab: 'breaches' });
        }}
      >
        {t('cyber.action.open-clock')}
      </Button>
    </section>
  );
}
