/**
 * R6: what disks and copying tools do to files: cut short, zeroed, overwritten and swapped blocks, at every
 * 512-byte boundary of each file. Same answers as R4.
 */
import { bytesOf, changed, liveVault } from '../damaged-vault.js';
import type { Random } from '../random.js';
import type { Row } from '../row.js';

const SECTOR_BYTES = 512;
const BLOCK_BYTES = 4096;
const QUICK_TRIES = 300;

type Damage = (bytes: Uint8Array, at: number, random: Random) => Uint8Array;

const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut short': (bytes, at) => bytes.slice(0, at),
  zeroed: (bytes, at) => bytes.fill(0, at, at + BLOCK_BYTES),
  'one sector zeroed': (bytes, at) => bytes.fill(0, at, at + SECTOR_BYTES),
  'zeroed to its end': (bytes, at) => bytes.fill(0, at),
  overwritten: (bytes, at, random) => {
    const noise = random.bytes(Math.min(BLOCK_BYTES, bytes.length - at));
    bytes.set(noise, at);
    return bytes;
  },
  'swapped with another block': (bytes, at, random) => {
    const other = random.below(Math.ceil(bytes.length / SECTOR_BYTES)) * SECTOR_BYTES;
    const size = Math.min(BLOCK_BYTES, bytes.length - at, bytes.length - other);
    const [one, two] = [bytes.slice(at, at + size), bytes.slice(other, other + size)];
    bytes.set(one, other);
    bytes.set(two, at);
    return bytes;
  },
};

interface Place {
  readonly name: string;
  readonly at: number;
  readonly damage: string;
}

export const row: Row = {
  id: 'R6',
  workers: 2,
  limitMs: 5000,
  prepare: async (setting) => {
    const { image, verdictOn } = await liveVault(setting);
    const places: readonly Place[] = [...image.keys()]
      .sort()
      .flatMap((name) =>
        Array.from({ length: Math.ceil(bytesOf(image, name).length / SECTOR_BYTES) }, (_, sector) =>
          Object.keys(DAMAGES).map((damage) => ({ name, at: sector * SECTOR_BYTES, damage })),
        ).flat(),
      );
    return {
      attempts: setting.isQuick ? QUICK_TRIES : places.length,
      attempt: async (index, random) => {
        const place = setting.isQuick ? random.pick(places) : places[index];
        if (place === undefined) throw new RangeError(`no place ${index}`);
        const { name, at, damage } = place;
        const damaged = changed(
          image,
          name,
          (bytes) => DAMAGES[damage]?.(bytes, at, random) ?? bytes,
        );
        const verdict = await verdictOn(damaged);
        return verdict && `${name} ${damage} at ${at}: ${verdict}`;
      },
    };
  },
};
