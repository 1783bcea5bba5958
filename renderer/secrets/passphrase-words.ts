/**
 * A passphrase of words drawn by chance, in the language of the interface. Every list holds at least 1,296 words:
 * five of them are worth 5 · log2(1,296) = 51.7 bits or more, whoever knows the list and how it was drawn.
 */
import type { Language } from '../../shared/base/language.js';

export const DRAWN_WORDS = 5;

/** Fills the array with random 32-bit numbers: `crypto.getRandomValues` in the window. */
export type FillRandom = (target: Uint32Array<ArrayBuffer>) => void;

const WORD_FILES = {
  fr: () => import('../../shared/content/passphrase-words/fr.json'),
  nl: () => import('../../shared/content/passphrase-words/nl.json'),
  en: () => import('../../shared/content/passphrase-words/en.json'),
} satisfies Record<Language, () => Promise<{ readonly default: WordFile }>>;

/** The words of each first letter, separated by spaces. */
export type WordFile = Readonly<Record<string, string>>;

export const wordsIn = (file: WordFile): readonly string[] =>
  Object.values(file).flatMap((words) => words.split(' '));

export async function loadWords(language: Language): Promise<readonly string[]> {
  return wordsIn((await WORD_FILES[language]()).default);
}

/** The same word may come twice: ruling that out would make the others likelier. */
export function drawWords(words: readonly string[], fillRandom: FillRandom): readonly string[] {
  return Array.from(
    { length: DRAWN_WORDS },
    () => words[randomBelow(words.length, fillRandom)] ?? '',
  );
}

const RANGE = 2 ** 32;

/** Evenly from 0 to `count` - 1. Numbers over the last whole multiple of `count` are drawn again: no word is likelier. */
export function randomBelow(count: number, fillRandom: FillRandom): number {
  const limit = RANGE - (RANGE % count);
  const drawn = new Uint32Array(1);
  for (;;) {
    fillRandom(drawn);
    const number = drawn[0] ?? 0;
    if (number < limit) return number % count;
  }
}
