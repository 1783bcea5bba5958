import { describe, expect, it } from 'vitest';
import {
  drawWords,
  loadWords,
  randomBelow,
  type FillRandom,
} from '../../../../renderer/secrets/passphrase-words.js';
import { problemOf } from '../../../../renderer/secrets/passphrase-policy.js';
import { LANGUAGES } from '../../../../shared/base/language.js';

/** Hands out these numbers, one a draw. */
function numbers(...values: readonly number[]): FillRandom {
  const rest = [...values];
  return (target) => {
    const next = rest.shift();
    if (next === undefined) throw new Error('drawn too often');
    target[0] = next;
  };
}
const byChance: FillRandom = (target) => crypto.getRandomValues(target);

describe('randomBelow', () => {
  it('throws away what lies over the last whole multiple', () => {
    // 2^32 = 3 · 1,431,655,765 + 1: the last number would make 0 likelier than 1 and 2.
    expect(randomBelow(3, numbers(2 ** 32 - 1, 7))).toBe(1);
    expect(randomBelow(3, numbers(2 ** 32 - 2))).toBe(2);
  });

  it('keeps every number when the count divides the range', () => {
    expect(randomBelow(2 ** 11, numbers(2 ** 32 - 1))).toBe(2 ** 11 - 1);
  });

  it('reaches every place about as often', () => {
    const draws = 60_000;
    const counts = Array.from({ length: 6 }, () => 0);
    for (let n = 0; n < draws; n += 1) {
      const place = randomBelow(6, byChance);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    // Ten standard deviations: fails by chance once in 10^22 runs.
    for (const count of counts) expect(Math.abs(count - draws / 6)).toBeLessThan(920);
  });
});

describe.each(LANGUAGES)('a phrase drawn in %s', (language) => {
  it('is five words of its list, other ones each time, and is always taken', async () => {
    const words = await loadWords(language);
    const phrases = Array.from({ length: 12 }, () => drawWords(words, byChance));
    for (const phrase of phrases) {
      expect(phrase).toHaveLength(5);
      for (const word of phrase) expect(words).toContain(word);
      const text = phrase.join(' ');
      expect(problemOf(text, text, []), text).toBeUndefined();
    }
    expect(new Set(phrases.map((phrase) => phrase.join(' '))).size).toBe(12);
  }, 120_000);
});
