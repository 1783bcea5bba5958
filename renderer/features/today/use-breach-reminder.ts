/** While the 72 hours of a data breach run, or ran out undecided. It says nothing of the breach. */
import { isOpen } from '../../../shared/domain/breach/breach-tasks.js';
import { clockText } from '../../breach/clock-text.js';
import { useFormat, useT } from '../../i18n.js';
import { useBreaches } from '../../state/breaches.js';
import { useNow } from '../../state/minute.js';
import type { Reminder } from './reminders.js';

export function useBreachReminder(): Reminder | undefined {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const { breaches } = useBreaches();
  const earliest = (breaches ?? []).filter(isOpen).at(-1);
  if (earliest === undefined) return undefined;
  return {
    title: t('cyber.title.reminder'),
    sentences: [clockText(t, format, earliest.noticedAt, now)],
    action: t('cyber.action.open-clock'),
    route: { page: 'cyber', tab: 'breaches' },
  };
}
