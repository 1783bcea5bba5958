import { beforeAll, describe, expect, it } from 'vitest';
import { KDF_FLOOR } from '../../../../../electron/vault/crypto/kdf.js';
import { readySodium, sodiumReady } from '../../../../../electron/vault/crypto/sodium-ready.js';
import {
  makeSlot,
  newPersonSecrets,
  openSlot,
} from '../../../../../electron/vault/keyring/slot.js';

const vaultId = new Uint8Array(16).fill(1);
const secret = { kind: 'passphrase', passphrase: new Uint8Array([1]) } as const;
const TRIALS = 2000;
const LIMIT = 4.5;

beforeAll(sodiumReady);

/** Slots of two people, and the time one takes to say "wrong" when the derivation gives a commitment off at `at`. */
function stopwatch(): (at: number, whose: 0 | 1) => number {
  const sodium = readySodium();
  const genuine = sodium.crypto_pwhash;
  const slots = [0, 1].map(() => makeSlot(newPersonSecrets(vaultId), secret, KDF_FLOOR));
  return (at, whose) => {
    const slot = slots[whose]!;
    const output = new Uint8Array(64).fill(1);
    output.set(slot.header.commitment, 32);
    output[32 + at] = (output[32 + at] ?? 0) ^ 1;
    Object.assign(sodium, { crypto_pwhash: () => output });
    try {
      const start = process.hrtime.bigint();
      const { state } = openSlot(vaultId, slot, secret);
      const took = Number(process.hrtime.bigint() - start);
      if (state !== 'wrong') throw new Error(`the slot is ${state}`);
      return took;
    } finally {
      Object.assign(sodium, { crypto_pwhash: genuine });
    }
  };
}

/** Welch's t of two samples without their slowest tenth, which is the machine's. */
function welch(one: readonly number[], other: readonly number[]): number {
  const of = (sample: readonly number[]) => {
    const kept = [...sample].sort((a, b) => a - b).slice(0, Math.floor(sample.length * 0.9));
    const mean = kept.reduce((sum, each) => sum + each, 0) / kept.length;
    const variance = kept.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (kept.length - 1);
    return { mean, error: variance / kept.length };
  };
  const [a, b] = [of(one), of(other)];
  return (a.mean - b.mean) / Math.sqrt(a.error + b.error);
}

describe('the answer "wrong", once the derivation is done', () => {
  it.each([
    ['whether the first or the last byte differs', [0, 0], [31, 0]],
    ['whoever’s slot it is', [0, 0], [0, 1]],
  ] as const)(
    'takes as long %s',
    (_, one, other) => {
      const timed = stopwatch();
      const round = (): number => {
        const samples: [number[], number[]] = [[], []];
        for (let trial = 0; trial < TRIALS; trial += 1) {
          // In turn, and each first as often: what the machine does meanwhile meets both.
          const order = trial % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
          for (const which of order) {
            const [at, whose] = which === 0 ? one : other;
            samples[which].push(timed(at, whose));
          }
        }
        return Math.abs(welch(...samples));
      };
      round();
      // A difference that is there shows in every round; a busy machine in some.
      expect(Math.min(round(), round(), round())).toBeLessThan(LIMIT);
    },
    60_000,
  );

  it('would show if it depended on what differs', () => {
    const [short, long] = [0, 1].map((which) =>
      Array.from({ length: TRIALS }, (_, n) => 1000 + which * 20 + (n % 100)),
    );
    expect(Math.abs(welch(short!, long!))).toBeGreaterThan(LIMIT);
  });
});
