/** How a statement of law names its text and the days it is for. */
import { addDays } from '../../shared/base/calendar.js';
import type { LawVersion } from '../../shared/content/law/law-topic.js';
import type { Format, Translate } from '../i18n.js';

/** "Code pénal, art. 202". */
export function instrumentText(t: Translate, { instrument, article }: LawVersion): string {
  const name = t(`law.label.instrument-${instrument}`);
  // Kept on one line: an article number alone at the start of the next says nothing.
  const place = article.replaceAll(' ', '\u00a0');
  if (place === '') return name;
  return instrument === 'decree' ? `${name}\u00a0${place}` : `${name}, ${place}`;
}

/** "Faits à partir du 1 septembre 2026"; undefined when it has no bounds. */
export function periodText(
  t: Translate,
  format: Format,
  { since, until }: LawVersion,
): string | undefined {
  const lastDay = until === undefined ? undefined : addDays(until, -1);
  if (since !== undefined && lastDay !== undefined) {
    return t('law.label.between', { from: format.date(since), until: format.date(lastDay) });
  }
  if (since !== undefined) return t('law.label.from', { date: format.date(since) });
  if (lastDay !== undefined) return t('law.label.until', { date: format.date(lastDay) });
  return undefined;
}
