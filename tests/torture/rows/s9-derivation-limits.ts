/**
 * S9: a header that asks for a derivation below the floor or above the ceiling is refused before anything
 * runs, without taking memory. One edited to other parameters within the limits is refused as well, even
 * when the derivation itself gives the same key.
 */
import { join } from 'node:path';
import { bytesOf } from '../damaged-vault.js';
import { withKdfParams } from '../crypto-under-test.js';
import type { Random } from '../random.js';
import type { Row } from '../row.js';
import {
  cheapDerivation,
  imageOf,
  makeVault,
  outcomeOf,
  putImage,
  type Image,
} from '../vault-under-test.js';

const OUTSIDE = { full: 10_000, quick: 250 };
const INSIDE = { full: 1000, quick: 50 };
const FLOOR = { memoryKiB: 65_536, passes: 3 };
const CEILING = { memoryKiB: 524_288, passes: 20 };
const U32_MAX = 2 ** 32 - 1;
/** Less than one derivation at the floor would take. */
const GROWTH_LIMIT_BYTES = 48 * 1024 * 1024;

const from = (random: Random, low: number, high: number): number =>
  low + random.below(high - low + 1);
const memoryInside = (random: Random) => from(random, FLOOR.memoryKiB, CEILING.memoryKiB);
const passesInside = (random: Random) => from(random, FLOOR.passes, CEILING.passes);

type Params = { readonly memoryKiB: number; readonly passes: number } | undefined;

const OUTSIDE_KINDS: readonly ((random: Random) => Params)[] = [
  (random) => ({ memoryKiB: random.below(FLOOR.memoryKiB), passes: passesInside(random) }),
  (random) => ({
    memoryKiB: from(random, CEILING.memoryKiB + 1, U32_MAX),
    passes: passesInside(random),
  }),
  (random) => ({ memoryKiB: memoryInside(random), passes: random.below(FLOOR.passes) }),
  (random) => ({
    memoryKiB: memoryInside(random),
    passes: from(random, CEILING.passes + 1, U32_MAX),
  }),
  (random) => ({
    memoryKiB: random.pick([0, 1, 8, FLOOR.memoryKiB - 1, CEILING.memoryKiB + 1, U32_MAX]),
    passes: random.pick([0, 1, 2, CEILING.passes + 1, U32_MAX]),
  }),
  // "No derivation" is for the recovery slot alone.
  () => undefined,
];

export const row: Row = {
  id: 'S9',
  workers: 2,
  limitMs: 5000,
  prepare: async ({ scratch, isQuick }) => {
    let derivations = 0;
    await cheapDerivation(() => {
      derivations += 1;
    });
    const dir = join(scratch, 'fuzzed.vault');
    (await makeVault(dir)).close();
    const image = imageOf(dir);
    if (!(await outcomeOf(dir)).startsWith('open')) throw new Error('the vault does not open');
    const forged = (params: Params): Image =>
      ['keyring.a', 'keyring.b'].reduce<Image>(
        (sum, name) => new Map(sum).set(name, withKdfParams(bytesOf(image, name), params)),
        image,
      );
    const outside = isQuick ? OUTSIDE.quick : OUTSIDE.full;
    return {
      attempts: outside + (isQuick ? INSIDE.quick : INSIDE.full),
      attempt: async (index, random) => {
        const isOutside = index < outside;
        const params = isOutside
          ? random.pick(OUTSIDE_KINDS)(random)
          : { memoryKiB: from(random, FLOOR.memoryKiB + 1, CEILING.memoryKiB), passes: 3 };
        putImage(dir, forged(params));
        const before = { derivations, bytes: process.memoryUsage.rss() };
        const outcome = await outcomeOf(dir);
        const grownBytes = process.memoryUsage.rss() - before.bytes;
        const expected = isOutside ? 'kdf-params-refused' : 'keyring-damaged';
        const what = `${JSON.stringify(params)}: `;
        if (outcome !== expected) return `${what}said ${outcome.slice(0, 40)}, not ${expected}`;
        if (isOutside && derivations > before.derivations) return `${what}the derivation ran`;
        return grownBytes > GROWTH_LIMIT_BYTES ? `${what}took ${grownBytes} bytes` : undefined;
      },
    };
  },
};
