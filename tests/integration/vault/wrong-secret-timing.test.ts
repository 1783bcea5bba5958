/** A wrong passphrase takes the same steps whatever is wrong about it: nothing to learn from how long it takes. */
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { areEqual } from '../../../electron/vault/crypto/hash.js';
import { randomBytes } from '../../../electron/vault/crypto/random.js';
import { readySodium } from '../../../electron/vault/crypto/sodium-ready.js';
import { bytesOfHex } from '../../../electron/vault/bytes.js';
import { readKeyringCopies } from '../../../electron/vault/keyring/keyring-files.js';
import { dayOf, unlockKeyring } from '../../../electron/vault/keyring/unlock-keyring.js';
import { newTeam, phraseOf, type Team } from './people-fixture.js';
import { PASSPHRASE, phrase, removeFolders } from './vault-fixture.js';

let team: Team;
beforeAll(async () => {
  team = await newTeam();
  team.vault.close();
});
afterAll(removeFolders);

/** Length, last and first letter, another role's, and nothing alike. */
const WRONG = {
  'first letter': () => ({ text: `x${PASSPHRASE.slice(1)}` }),
  'last letter': () => ({ text: `${PASSPHRASE.slice(0, -1)}x` }),
  'one letter more': () => ({ text: `${PASSPHRASE}x` }),
  'nothing alike': () => ({ text: 'une tout autre phrase de passe' }),
  'the phrase of another role': () => ({ text: phraseOf('staff') }),
  "the owner's phrase for another role": () => ({ text: PASSPHRASE, personId: team.ids.staff }),
};

/** What the cryptography was asked while this secret was refused. */
function stepsOf({ text, personId }: { text: string; personId?: string }) {
  const sodium = readySodium();
  const spies = {
    derivations: vi.spyOn(sodium, 'crypto_pwhash'),
    comparisons: vi.spyOn(sodium, 'memcmp'),
    openings: vi.spyOn(sodium, 'crypto_aead_xchacha20poly1305_ietf_decrypt'),
  };
  try {
    const by = personId === undefined ? {} : { personId: bytesOfHex(personId, 16) };
    const secret = { kind: 'passphrase', passphrase: phrase(text), ...by } as const;
    expect(() => unlockKeyring(readKeyringCopies(team.dir), secret, dayOf(new Date()))).toThrow(
      expect.objectContaining({ code: 'wrong-secret' }) as Error,
    );
    const sizes = spies.comparisons.mock.calls.map(([a, b]) => [a.length, b.length]);
    return {
      derivations: spies.derivations.mock.calls.length,
      sizes,
      openings: spies.openings.mock.calls.length,
    };
  } finally {
    for (const spy of Object.values(spies)) spy.mockRestore();
  }
}

describe('a wrong passphrase', () => {
  it('is derived, compared whole in constant time, and opens nothing, whatever is wrong', () => {
    const steps = Object.values(WRONG).map((wrong) => stepsOf(wrong()));
    for (const step of steps) expect(step).toEqual(steps[0]);
    expect(steps[0]?.derivations).toBeGreaterThan(0);
    expect(steps[0]?.openings).toBe(0);
    // The commitment is the last thing compared, 32 bytes with 32.
    expect(steps[0]?.sizes.at(-1)).toEqual([32, 32]);
  });

  it('is compared in a time that does not tell how much of it is right', () => {
    // The same measure has to see a comparison that stops at the first difference.
    expect(leastLeak(stopsEarly)).toBeGreaterThan(4.5);
    expect(leastLeak(areEqual)).toBeLessThan(4.5);
  });
});

type Compare = (a: Uint8Array, b: Uint8Array) => boolean;
const stopsEarly: Compare = (a, b) => a.every((byte, index) => byte === b[index]);

/** |t| of Welch's test between wrong first and wrong last byte; the least of three, as a machine has other work. */
const leastLeak = (compare: Compare): number =>
  Math.min(...[0, 1, 2].map(() => Math.abs(welchT(compare))));

const SAMPLES = 400;
const CALLS_A_SAMPLE = 200;

function welchT(compare: Compare): number {
  const right = randomBytes(32);
  const wrongAt = (index: number): Uint8Array =>
    right.map((byte, at) => (at === index ? byte ^ 1 : byte));
  const kinds = [wrongAt(0), wrongAt(31)].map((wrong) => ({ wrong, tookMs: [] as number[] }));
  for (let sample = 0; sample < 2 * SAMPLES + 100; sample += 1) {
    const kind = kinds[sample % 2];
    if (kind === undefined) continue;
    const start = performance.now();
    for (let call = 0; call < CALLS_A_SAMPLE; call += 1) compare(right, kind.wrong);
    const tookMs = performance.now() - start;
    // The first ones are still being compiled.
    if (sample >= 100) kind.tookMs.push(tookMs);
  }
  const [first, last] = kinds.map(({ tookMs }) => momentsOf(tookMs));
  if (first === undefined || last === undefined) throw new Error('nothing measured');
  return (first.mean - last.mean) / Math.sqrt(first.variance + last.variance);
}

/** Mean and variance of the mean, without the slowest fifth: interruptions, not comparisons. */
function momentsOf(values: readonly number[]): {
  readonly mean: number;
  readonly variance: number;
} {
  const kept = [...values].sort((a, b) => a - b).slice(0, Math.floor(values.length * 0.8));
  const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length;
  const spread = kept.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (kept.length - 1);
  return { mean, variance: spread / kept.length };
}
