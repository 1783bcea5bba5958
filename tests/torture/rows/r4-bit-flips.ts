/**
 * R4: a flipped bit in a live vault never gives other data without saying so. Every bit of the keyring, in
 * one copy and in both; then random bits of the database, its write-ahead log and the anchor. The answer is the
 * same records, a code that says damage, or the right number of commits that are missing; within 5 s.
 */
import { anyBit, bytesOf, changed, liveVault, withBitFlipped } from '../damaged-vault.js';
import type { Row } from '../row.js';
import type { Image } from '../vault-under-test.js';

const FLIPS = { full: 100_000, quick: 500 };
/** Of the exhaustive part, in a quick run. */
const QUICK_KEYRING_FLIPS = 100;
const COPIES = [['keyring.a'], ['keyring.b'], ['keyring.a', 'keyring.b']] as const;

export const row: Row = {
  id: 'R4',
  workers: 2,
  limitMs: 5000,
  prepare: async (setting) => {
    const { image, verdictOn } = await liveVault(setting);
    const keyringBits = bytesOf(image, 'keyring.a').length * 8;
    const keyringFlips = keyringBits * COPIES.length;
    const keyringTries = setting.isQuick ? QUICK_KEYRING_FLIPS : keyringFlips;
    const flipped = (names: readonly string[], bit: number): Image =>
      names.reduce<Image>(
        (sum, name) => changed(sum, name, (bytes) => withBitFlipped(bytes, bit)),
        image,
      );
    return {
      attempts: keyringTries + (setting.isQuick ? FLIPS.quick : FLIPS.full),
      attempt: async (index, random) => {
        if (index < keyringTries) {
          const flip = setting.isQuick ? random.below(keyringFlips) : index;
          const names = COPIES[Math.floor(flip / keyringBits)] ?? [];
          const bit = flip % keyringBits;
          const verdict = await verdictOn(flipped(names, bit));
          return verdict && `${names.join(' and ')} with bit ${bit} flipped: ${verdict}`;
        }
        const name = random.pick(['records.db', 'records.db-wal', 'anchor']);
        const bit = anyBit(bytesOf(image, name), random);
        const verdict = await verdictOn(flipped([name], bit));
        return verdict && `${name} with bit ${bit} flipped: ${verdict}`;
      },
    };
  },
};
