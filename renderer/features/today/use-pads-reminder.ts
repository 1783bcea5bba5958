/** While pads are missing and somebody is still to be told. It says nothing of what is missing. */
import { openSteps } from '../../../shared/domain/pads/loss-steps.js';
import { useT } from '../../i18n.js';
import { usePads } from '../../state/pads.js';
import type { Reminder } from './reminders.js';

export function usePadsReminder(): Reminder | undefined {
  const t = useT();
  const { losses } = usePads();
  const open = losses.filter((loss) => openSteps(loss).length > 0);
  const latest = open[0];
  if (latest === undefined) return undefined;
  const count = open.reduce((sum, loss) => sum + openSteps(loss).length, 0);
  return {
    title: t('pads.title.reminder'),
    sentences: [`${t('pads.label.open-steps', { count })}.`],
    action: t('pads.action.open-steps'),
    route: { page: 'pads', lossId: latest.id },
  };
}
