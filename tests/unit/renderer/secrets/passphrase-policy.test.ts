import { dictionary as common } from '@zxcvbn-ts/language-common';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../../renderer/secrets/passphrase-policy.js';

const all = common['passwords-common'] as readonly string[];
const passwords = all.slice(0, 10_000);
/** Those that are not refused for their length alone; each takes zxcvbn a moment, so every third of them. */
const long = all.filter((password) => password.length >= 12).filter((_, index) => index % 3 === 0);
describe('problemOf', () => {
  it('refuses the 10,000 most common passwords', () => {
    expect(passwords).toHaveLength(10_000);
    const taken = passwords.filter((password) => problemOf(password, password, []) === undefined);
    expect(taken).toEqual([]);
  }, 120_000);

  it('refuses common passwords that are long enough', () => {
    expect(long.length).toBeGreaterThan(100);
    expect(long.filter((password) => problemOf(password, password, []) === undefined)).toEqual([]);
  }, 180_000);

  it.each([
    ['', '', 'missing'],
    ['court', 'court', 'too-short'],
    ['é'.repeat(600), '', 'too-long'],
    ['motdepasse123', 'motdepasse123', 'too-weak'],
    ['tilleul gaufre mardi voilier', 'tilleul gaufre mardi', 'not-repeated'],
  ] as const)('of %s and %s is %s', (first, second, problem) => {
    expect(problemOf(first, second, [])).toBe(problem);
  });

  it('takes 256 characters of any kind', () => {
    const words = 'tilleul gaufre mardi voilier '.repeat(9).slice(0, 256);
    expect(problemOf(words, words, [])).toBeUndefined();
    const wide = '🚲🧇🌳'.repeat(86).slice(0, 512);
    expect(Array.from(wide)).toHaveLength(256);
    expect(problemOf(wide, wide, [])).not.toBe('too-long');
  });

  it('takes the same phrase typed with composed and with combining accents', () => {
    const phrase = 'forêt gaufre mardi été';
    expect(problemOf(phrase.normalize('NFC'), phrase.normalize('NFD'), [])).toBeUndefined();
  });
});
