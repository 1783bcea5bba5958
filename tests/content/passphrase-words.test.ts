import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsIn, type WordFile } from '../../renderer/secrets/passphrase-words.js';
import { LANGUAGES, type Language } from '../../shared/base/language.js';

const fileOf = (language: Language): WordFile =>
  JSON.parse(
    readFileSync(
      new URL(`../../shared/content/passphrase-words/${language}.json`, import.meta.url),
      'utf8',
    ),
  ) as WordFile;

describe.each(LANGUAGES)('the words of a passphrase in %s', (language) => {
  const file = fileOf(language);
  const words = wordsIn(file);

  it('are enough for 51 bits in five words', () => {
    expect(words.length).toBeGreaterThanOrEqual(1296);
    expect(5 * Math.log2(words.length)).toBeGreaterThan(51.6);
  });

  it('have four to eight letters that every keyboard has, without accents', () => {
    for (const word of words) expect(word).toMatch(/^[a-z]{4,8}$/);
  });

  it('are sorted, each once, under their first letter', () => {
    expect(words).toEqual([...new Set(words)].sort());
    for (const [letter, line] of Object.entries(file)) {
      for (const word of line.split(' ')) expect(word[0]).toBe(letter);
    }
  });

  it('are never the beginning of one another', () => {
    // In a sorted list a word stands right before those that begin with it.
    const begun = words.filter((word, index) => words[index + 1]?.startsWith(word));
    expect(begun).toEqual([]);
  });
});
