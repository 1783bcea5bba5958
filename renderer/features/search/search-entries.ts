/** Which entries match what was typed. Pure. */
import { folded } from '../../../shared/base/folded.js';

/** The groups in the order of the list. */
export const GROUPS = ['go', 'act', 'object', 'advice', 'question'] as const;

export interface SearchEntry {
  readonly id: string;
  readonly group: (typeof GROUPS)[number];
  readonly text: string;
  readonly detail: string;
  /** Words that count for the search but are not shown. */
  readonly also?: string;
  readonly run: () => void;
}

/** More would not be read; typing another letter is faster. */
const SHOWN = 40;

/**
 * Entries that hold every typed word, places before actions before advice before questions. While
 * nothing is typed there is neither advice nor question: one looks for these by their words.
 */
export function foundEntries<Entry extends SearchEntry>(
  entries: readonly Entry[],
  typed: string,
): readonly Entry[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const found = entries.filter(({ group, text, detail, also }) => {
    if (words.length === 0) return group !== 'question' && group !== 'advice';
    const haystack = folded(`${text} ${detail} ${also ?? ''}`);
    return words.every((word) => haystack.includes(word));
  });
  return GROUPS.flatMap((group) => found.filter((entry) => entry.group === group)).slice(0, SHOWN);
}
