/** The facts of a theft in a title and a sentence, the same on paper and on screen. Pure. */
import { theftDay, type TheftFacts } from '../../domain/theft/theft.js';
import { withoutPatients } from '../../domain/theft/police-wording.js';
import { dayText } from '../sheet.js';
import type { AnnexWords } from './annex-rows.js';

export function theftTitle(words: AnnexWords, facts: TheftFacts): string {
  const { translate: t } = words;
  const { fromOn, toOn } = facts;
  if (fromOn !== undefined && toOn !== undefined && fromOn !== toOn) {
    return t('theft-sheet.title.between', {
      from: dayText(words, fromOn),
      to: dayText(words, toOn),
    });
  }
  const day = theftDay({ facts });
  return day === undefined
    ? t('theft-sheet.title.stolen')
    : t('theft-sheet.title.on', { date: dayText(words, day) });
}

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
  return isKnown ? `${parts.join(', ').replace(/\.$/, '')}.` : '';
}

/** Local time, from HH:MM. */
function clock({ translate: t }: AnnexWords, time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return t('theft-sheet.label.clock', { hours: String(Number(hours)), minutes });
}
