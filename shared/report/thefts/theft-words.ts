/** The facts of a theft in a title and a sentence, the same on paper and on screen. Pure. */
import { firstByRank } from '../../base/first-by-rank.js';
import { LOCALE_TAG } from '../../base/language.js';
import { theftDay, type TheftFacts } from '../../domain/theft/theft.js';
import { withoutPatients } from '../../domain/theft/police-wording.js';
import { dayText } from '../sheet.js';
import type { AnnexWords } from './annex-rows.js';

export function theftTitle(words: AnnexWords, facts: TheftFacts): string {
  const { translate: t } = words;
  const { fromOn, toOn } = facts;
  const whole = (day: string): string => unbroken(dayText(words, day));
  if (fromOn !== undefined && toOn !== undefined && fromOn !== toOn) {
    const isOneYear = fromOn.slice(0, 4) === toOn.slice(0, 4);
    const from = isOneYear ? unbroken(dayOfYear(words, fromOn)) : whole(fromOn);
    return t('theft-sheet.title.between', { from, to: whole(toOn) });
  }
  const day = theftDay({ facts });
  return day === undefined
    ? t('theft-sheet.title.stolen')
    : t('theft-sheet.title.on', { date: whole(day) });
}

const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** "Vol avec effraction entre 19 h 10 et 7 h 40, porte arrière, vitre forcée." Empty while nothing is known. */
export function theftSentence(words: AnnexWords, facts: TheftFacts): string {
  const { translate: t } = words;
  const { kind, fromTime, toTime, entry, entryNote } = facts;
  const time =
    fromTime !== undefined && toTime !== undefined
      ? t('theft-sheet.label.between-times', {
          from: clock(words, fromTime),
          to: clock(words, toTime),
        })
      : fromTime !== undefined
        ? t('theft-sheet.label.after-time', { time: clock(words, fromTime) })
        : toTime !== undefined
          ? t('theft-sheet.label.before-time', { time: clock(words, toTime) })
          : '';
  const what =
    kind === undefined ? t('theft-sheet.label.kind-theft') : t(`theft-sheet.label.kind-${kind}`);
  const parts = [
    `${what}${time === '' ? '' : ` ${time}`}`,
    entry === undefined ? '' : t(`theft-sheet.label.entry-${entry}`),
    withoutPatients(entryNote.trim()),
  ].filter((part) => part !== '');
  const isKnown = kind !== undefined || time !== '' || parts.length > 1;
  return isKnown ? `${parts.join(', ').replace(/[.…]$/, '')}.` : '';
}

/** "20 novembre" from YYYY-MM-DD. */
function dayOfYear({ language }: AnnexWords, day: string): string {
  const days = new Intl.DateTimeFormat(LOCALE_TAG[language], {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return firstByRank(language, days.format(new Date(`${day}T12:00:00Z`)));
}

/** Local time, from HH:MM. */
function clock({ translate: t }: AnnexWords, time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return t('theft-sheet.label.clock', { hours: String(Number(hours)), minutes });
}
