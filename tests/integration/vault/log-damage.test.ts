import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { VaultError } from '../../../electron/vault/vault-error.js';
import {
  COMMITS,
  countOf,
  crashedVault,
  openAt,
  putImage,
  type Crashed,
  type Image,
  type Place,
} from './anchor-fixture.js';
import { cheapDerivation, portsFor, removeFolders } from './vault-fixture.js';

beforeAll(cheapDerivation);
afterAll(removeFolders);

const DAMAGE = [
  'database-damaged',
  'record-damaged',
  'record-missing',
  'rollback-suspected',
  'journal-broken',
  'io-error',
];

interface Tally {
  /** All commits there and nothing said. */
  whole: number;
  /** Some missing, and the notice counts them rightly. */
  counted: number;
  /** Refused with a code for damage. */
  refused: number;
  readonly wrong: string[];
}

/** Opens the damaged vault and judges the answer. */
async function judge(place: Place, image: Image, tally: Tally): Promise<void> {
  putImage(place.dir, image);
  let vault: OpenVault;
  try {
    vault = await openAt(place);
  } catch (error) {
    const code = error instanceof VaultError ? error.code : 'internal';
    if (DAMAGE.includes(code)) tally.refused += 1;
    else tally.wrong.push(code);
    return;
  }
  const [missing, { loss }] = [COMMITS - countOf(vault), vault];
  vault.close();
  if (missing === 0 && loss === undefined) tally.whole += 1;
  else if (loss?.kind === 'tail-lost' && loss.missing === missing) tally.counted += 1;
  else tally.wrong.push(`${missing} missing: ${JSON.stringify(loss) || 'silent'}`);
}

describe('damage in the log of a vault whose process was killed', () => {
  let crashed: Crashed;
  /** With the folder's anchor alone: the computer's may be gone too. */
  let place: Place;
  const wal = (): Uint8Array => crashed.image.get('records.db-wal') ?? new Uint8Array();
  const answersTo = async (logs: Iterable<Uint8Array | undefined>): Promise<Tally> => {
    const tally: Tally = { whole: 0, counted: 0, refused: 0, wrong: [] };
    for (const bytes of logs) {
      const image = new Map(crashed.image);
      if (bytes === undefined) image.delete('records.db-wal');
      else image.set('records.db-wal', bytes);
      await judge(place, image, tally);
    }
    return tally;
  };

  beforeAll(async () => {
    crashed = await crashedVault();
    place = { ...crashed.place, ports: portsFor(crashed.place.dir) };
    expect(wal().length).toBeGreaterThan(COMMITS * 4096);
  });

  it('is nothing to speak of when there is none', async () => {
    expect(await answersTo([wal()])).toEqual({ whole: 1, counted: 0, refused: 0, wrong: [] });
  });

  it('loses no commit silently when it is cut at any 512 bytes, or missing', async () => {
    const cuts = Array.from({ length: Math.ceil(wal().length / 512) }, (_, n) => n * 512);
    const logs = cuts.map((size) => wal().subarray(0, size));
    const { wrong, counted } = await answersTo([...logs, undefined]);
    expect(wrong).toEqual([]);
    expect(counted).toBe(logs.length + 1);
  }, 120_000);

  it('loses no commit silently when a stretch of it is zeros, or it all is', async () => {
    const starts = Array.from({ length: Math.ceil(wal().length / 8192) }, (_, n) => n * 8192);
    const zeroed = starts.map((start) => {
      const bytes = wal().slice();
      return bytes.fill(0, start, start + 512);
    });
    const { wrong, counted } = await answersTo([...zeroed, new Uint8Array(wal().length)]);
    expect(wrong).toEqual([]);
    expect(counted).toBeGreaterThan(zeroed.length / 2);
  }, 60_000);

  it('loses no commit silently for a flipped bit anywhere', async () => {
    // An even walk over the whole log that does not follow its frames.
    const flipped = Array.from({ length: 150 }, (_, n) => {
      const bytes = wal().slice();
      const bit = (n * 7_368_787 + 13) % (bytes.length * 8);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return bytes;
    });
    const { wrong, counted } = await answersTo(flipped);
    expect(wrong).toEqual([]);
    expect(counted).toBeGreaterThan(flipped.length / 2);
  }, 60_000);
});
