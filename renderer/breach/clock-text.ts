/** The 72 hours of one breach in words. */
import { deadlineOf, timeLeft } from '../../shared/domain/breach/breach-clock.js';
import type { Format, Translate } from '../i18n.js';

export function clockText(t: Translate, format: Format, noticedAt: string, now: string): string {
  const deadline = deadlineOf(noticedAt);
  const date = `${format.weekday(new Date(deadline))}, ${format.time(new Date(deadline))}`;
  const { isOver, hours, minutes } = timeLeft(noticedAt, now);
  return isOver
    ? t('cyber.prose.clock-over', { date })
    : t('cyber.prose.clock-left', { hours, minutes, date });
}
