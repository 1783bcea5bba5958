/** Which entries match what was typed. Pure. */
export interface SearchEntry {
  readonly id: string;
  readonly group: 'act' | 'go' | 'question';
  readonly text: string;
  readonly detail: string;
  /** Words that count for the search but are not shown. */
  readonly also?: string;
  readonly run: () => void;
}

/** More would not be read; typing another letter is faster. */
const SHOWN = 40;
const ORDER = ['act', 'go', 'question'] as const;

/**
 * Lower case, without accents: "fenetre" finds "fenêtre". The texts' ’ and œ become what a keyboard
 * gives: "l'oeil" finds "l’œil".
 */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('œ', 'oe');

/** Entries that hold every typed word, actions before places before questions. */
export function foundEntries(
  entries: readonly SearchEntry[],
  typed: string,
): readonly SearchEntry[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const found = entries.filter(({ text, detail, also }) => {
    const haystack = folded(`${text} ${detail} ${also ?? ''}`);
    return words.every((word) => haystack.includes(word));
  });
  return ORDER.flatMap((group) => found.filter((entry) => entry.group === group)).slice(0, SHOWN);
}
