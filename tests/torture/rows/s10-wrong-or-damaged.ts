/**
 * S10: a wrong passphrase and a damaged keyring are never taken for each other. 10,000 of each, and with one
 * copy damaged the other one still opens, repairs it, and still knows a wrong passphrase. Argon2 is made
 * cheap for most; a share of the wrong passphrases meets the real one.
 */
import { join } from 'node:path';
import { anyBit, bytesOf, changed, withBitFlipped } from '../damaged-vault.js';
import type { Random } from '../random.js';
import type { Row, Verdict } from '../row.js';
import {
  PASSPHRASE,
  cheapDerivation,
  imageOf,
  makeVault,
  outcomeOf,
  putImage,
  type Image,
} from '../vault-under-test.js';

const OF_EACH = { full: 10_000, quick: 100 };
const WITH_REAL_ARGON2 = { full: 200, quick: 2 };
const COPIES = ['keyring.a', 'keyring.b'] as const;

/** Never the right one. */
function wrongPassphrase(random: Random): string {
  const at = random.below(PASSPHRASE.length);
  const wrong = random.pick([
    () => String.fromCodePoint(...random.bytes(1 + random.below(40)).map((byte) => 32 + byte)),
    () => PASSPHRASE.slice(0, at) + PASSPHRASE.slice(at + 1),
    () => `${PASSPHRASE} `,
    () => PASSPHRASE.toUpperCase(),
    () => PASSPHRASE.slice(0, at) + random.pick(['é', '0', ' ', 'z']) + PASSPHRASE.slice(at),
    () => Array.from(PASSPHRASE).reverse().join(''),
    () => '',
  ])();
  return wrong === PASSPHRASE ? `${PASSPHRASE}!` : wrong;
}

/** One to eight bits of one copy are other ones; distinct, so that no flip undoes another. */
function damaged(image: Image, name: string, random: Random): Image {
  const bits = new Set(
    Array.from({ length: 1 + random.below(8) }, () => anyBit(bytesOf(image, name), random)),
  );
  return [...bits].reduce<Image>(
    (sum, bit) => changed(sum, name, (bytes) => withBitFlipped(bytes, bit)),
    image,
  );
}

const unless = (expected: string, outcome: string): Verdict =>
  outcome === expected ? undefined : `said ${outcome.slice(0, 40)}, not ${expected.slice(0, 40)}`;

async function vaultIn(dir: string): Promise<{ image: Image; truth: string }> {
  const made = await makeVault(dir);
  made.records.put('answer', undefined, { n: 1 });
  made.close();
  const image = imageOf(dir);
  const truth = await outcomeOf(dir);
  if (!truth.startsWith('open')) throw new Error('the vault does not open');
  return { image, truth };
}

export const row: Row = {
  id: 'S10',
  workers: 2,
  limitMs: 10_000,
  prepare: async ({ scratch, isQuick }) => {
    const real = join(scratch, 'real.vault');
    (await makeVault(real)).close();
    const realTries = isQuick ? WITH_REAL_ARGON2.quick : WITH_REAL_ARGON2.full;
    const cheap = join(scratch, 'cheap.vault');
    let undo = await cheapDerivation();
    const { image, truth } = await vaultIn(cheap);
    const answerTo = (files: Image, passphrase: string): Promise<string> => {
      putImage(cheap, files);
      return outcomeOf(cheap, passphrase);
    };
    const tries: readonly ((random: Random) => Promise<Verdict>)[] = [
      async (random) => unless('wrong-secret', await answerTo(image, wrongPassphrase(random))),
      async (random) => {
        const both = COPIES.reduce<Image>((sum, name) => damaged(sum, name, random), image);
        const passphrase = random.pick([PASSPHRASE, wrongPassphrase(random)]);
        return unless('keyring-damaged', await answerTo(both, passphrase));
      },
      async (random) => {
        const one = damaged(image, random.pick(COPIES), random);
        if (random.below(2) === 0) {
          return unless('wrong-secret', await answerTo(one, wrongPassphrase(random)));
        }
        const verdict = unless(truth, await answerTo(one, PASSPHRASE));
        // Repaired: now the other copy may go.
        const repaired = imageOf(cheap);
        const rest = damaged(repaired, random.pick(COPIES), random);
        return verdict ?? unless(truth, await answerTo(rest, PASSPHRASE));
      },
    ];
    const cheapTries = tries.length * (isQuick ? OF_EACH.quick : OF_EACH.full);
    return {
      attempts: cheapTries + realTries,
      attempt: async (index, random) => {
        if (index < cheapTries) return tries[index % tries.length]?.(random);
        undo();
        const verdict = unless('wrong-secret', await outcomeOf(real, wrongPassphrase(random)));
        undo = await cheapDerivation();
        return verdict && `with the real Argon2 ${verdict}`;
      },
    };
  },
};
