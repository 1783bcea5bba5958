/** One line of the history: when, who, what, and the numbers it covers. */
import { memo } from 'react';
import { civilDate, zoneName } from '../../../shared/history/civil-time.js';
import { describeEntry, type HistoryWords } from '../../../shared/history/describe-entry.js';
import type { HistoryLine } from '../../../shared/history/history-lines.js';
import { useFormat, useT, type MessageKey } from '../../i18n.js';

export interface HistoryRowProps {
  readonly line: HistoryLine;
  readonly nameOf: (personId: string) => string;
}

/** Kept as it is while further pages arrive below. */
export const HistoryRow = memo(function HistoryRow({ line, nameOf }: HistoryRowProps) {
  const t = useT();
  const format = useFormat();
  // Keys are put together from what the entry holds; one that nobody wrote comes back as it is.
  const words: HistoryWords = (key, values) => t(key as MessageKey, values);
  const { entry, firstSeq } = line;
  const civil = civilDate(entry);
  const step = entry.action?.step;
  return (
    <li className="history-entry">
      <span className="history-time num">
        {format.clock(civil.getUTCHours(), civil.getUTCMinutes())}{' '}
        <span className="xs t3">{zoneName(entry)}</span>
      </span>
      <span className="history-who">{nameOf(entry.personId)}</span>
      <span className="history-what">
        {describeEntry(words, entry, nameOf).map((sentence, index) => (
          // The same sentence may come twice: the place is what tells them apart.
          <span key={index}>{sentence}</span>
        ))}
        {(step === 'planned' || step === 'not-applied') && (
          <span className="chip">{t(`history.label.step-${step}`)}</span>
        )}
      </span>
      <span className="history-number xs t3 num">
        {firstSeq === entry.seq
          ? t('history.label.number', { number: String(entry.seq) })
          : t('history.label.numbers', { first: String(firstSeq), last: String(entry.seq) })}
      </span>
    </li>
  );
});
