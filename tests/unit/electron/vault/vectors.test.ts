import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../electron/vault/canonical-json.js';
import { sodiumReady } from '../../../../electron/vault/crypto/sodium-ready.js';
import { frozenVectors } from '../../../support/frozen-vectors.js';
import { VECTOR_KINDS } from '../../../support/vault-vectors.js';

beforeAll(async () => {
  await sodiumReady();
});

describe('the frozen vectors', () => {
  it('are enough, of every kind we know, each under a name of its own', () => {
    expect(frozenVectors.length).toBeGreaterThanOrEqual(60);
    expect(new Set(frozenVectors.map(({ name }) => name)).size).toBe(frozenVectors.length);
    expect(new Set(frozenVectors.map(({ kind }) => kind))).toEqual(
      new Set(Object.keys(VECTOR_KINDS)),
    );
  });

  // Later ones are added at the end: the first 83 are of the program that first wrote format 1.
  it('are those that were frozen', () => {
    const sumOf = (from: number, to: number): string =>
      createHash('sha256')
        .update(canonicalJson(frozenVectors.slice(from, to)))
        .digest('hex');
    expect(sumOf(0, 83)).toMatchInlineSnapshot(
      `"ca0186c9b1b2b422f1e8fa6fc931429eec98a6dcceece519bd449ce639e42689"`,
    );
    expect(sumOf(83, 100)).toMatchInlineSnapshot(
      `"8712b85635ce7f578eba079beba9b5e5dd774d41cd0061aa5112438e3a17bab0"`,
    );
  });

  it.each(frozenVectors)('holds for $name', ({ kind, input, output }) => {
    expect(VECTOR_KINDS[kind]?.holds(input, output)).toBe(true);
  });

  it('do not hold for another output', () => {
    for (const { kind, input, output, name } of frozenVectors) {
      // Slow ones are computed, not opened: another output is another text.
      if (kind.startsWith('passphrase-slot')) continue;
      const last = output.endsWith('0') ? '1' : '0';
      const other = output.slice(0, -1) + last;
      expect(VECTOR_KINDS[kind]?.holds(input, other), name).toBe(false);
    }
  });
});
