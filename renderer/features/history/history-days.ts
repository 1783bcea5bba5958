/** Entries under the civil day they were made on, in the order of their numbers. Pure. */
import type { HistoryEntry } from '../../../shared/domain/history/history-entry.js';
import { civilDate } from '../../../shared/history/civil-time.js';

export interface HistoryDay {
  /** YYYY-MM-DD. A clock that was set back makes a day come twice: the order is never by the clock. */
  readonly day: string;
  readonly entries: readonly HistoryEntry[];
}

export function daysOf(entries: readonly HistoryEntry[]): readonly HistoryDay[] {
  const days: { day: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const iso = civilDate(entry).toISOString();
    const day = iso.slice(0, iso.indexOf('T'));
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
