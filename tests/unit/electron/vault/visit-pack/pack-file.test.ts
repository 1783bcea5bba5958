import { beforeAll, describe, expect, it } from 'vitest';
import { KDF_FLOOR, deriveKey } from '../../../../../electron/vault/crypto/kdf.js';
import { Secret } from '../../../../../electron/vault/crypto/secret.js';
import { sodiumReady } from '../../../../../electron/vault/crypto/sodium-ready.js';
import { checksum } from '../../../../../electron/vault/crypto/hash.js';
import { VaultError } from '../../../../../electron/vault/vault-error.js';
import {
  openPack,
  sealPack,
  type Derive,
} from '../../../../../electron/vault/visit-pack/pack-file.js';
import { PACK_CHUNK_BYTES } from '../../../../../electron/vault/visit-pack/pack-format.js';
import {
  packContentSchema,
  type PackContent,
} from '../../../../../shared/domain/visit/visit-pack.js';
import { aPackContent } from '../../../../support/visit-builders.js';

const PHRASE = new TextEncoder().encode('tilleul gaufre mardi voilier lampe');
const OTHER = new TextEncoder().encode('tilleul gaufre mardi voilier lampa');

/** The genuine derivation, once for each passphrase and salt; thousands of openings need no more. */
const known = new Map<string, { kek: Uint8Array; commitment: Uint8Array }>();
const derive: Derive = (passphrase, salt, params) => {
  const name = Buffer.concat([passphrase, salt]).toString('hex');
  const found = known.get(name);
  if (found !== undefined) {
    return { kek: new Secret(found.kek.slice()), commitment: found.commitment.slice() };
  }
  const made = deriveKey(passphrase, salt, params);
  known.set(name, { kek: made.kek.use((key) => key.slice()), commitment: made.commitment });
  return made;
};
/** Bytes of the clear beginning, with its checksum. */
const PREAMBLE = 200;
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'opened';
  } catch (error) {
    if (error instanceof VaultError) return error.code;
    throw error;
  }
};

let content: PackContent;
let file: Uint8Array;
beforeAll(async () => {
  await sodiumReady();
  content = aPackContent({ chunks: 3 });
  file = sealPack(content, PHRASE, { kdf: KDF_FLOOR, derive });
});
const open = (bytes: Uint8Array, phrase = PHRASE) => openPack(bytes, phrase, { derive });

describe('a visit pack', () => {
  it('opens with its phrase and holds what was put into it', () => {
    expect(file.length).toBeGreaterThan(2 * PACK_CHUNK_BYTES);
    expect(open(file)).toEqual(packContentSchema.parse(content));
  });

  it('says nothing of the visit in the clear', () => {
    const text = Buffer.from(file).toString('latin1');
    for (const word of ['Tilleuls', 'Namur', 'locks.', 'Vandenbroeck']) {
      expect(text).not.toContain(word);
    }
  });

  it('is never the same twice', () => {
    const again = sealPack(content, PHRASE, { kdf: KDF_FLOOR, derive });
    expect(Buffer.from(again).equals(Buffer.from(file))).toBe(false);
  });

  it('tells a wrong phrase as a wrong phrase', () => {
    expect(codeOf(() => open(file, OTHER))).toBe('wrong-secret');
  });

  it('tells every one of 2,000 flipped bits as damage, with the right phrase and with another', () => {
    const bits = file.length * 8;
    let seed = 7;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    for (let run = 0; run < 2000; run += 1) {
      // A quarter of them in the clear beginning, where every byte decides something.
      const bit = Math.floor(random() * (run % 4 === 0 ? PREAMBLE * 8 : bits));
      const flipped = file.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(
        codeOf(() => open(flipped)),
        `bit ${bit}`,
      ).toBe('visit-pack-damaged');
      const isInPreamble = bit >> 3 < PREAMBLE;
      if (run % 20 === 0) {
        expect(codeOf(() => open(flipped, OTHER))).toBe(
          isInPreamble ? 'visit-pack-damaged' : 'wrong-secret',
        );
      }
    }
  });

  it('tells every cut as damage, at every byte of the beginning and at chunk borders', () => {
    const cuts = [
      ...Array.from({ length: 400 }, (_, length) => length),
      ...Array.from({ length: 200 }, (_, step) => Math.floor((file.length * step) / 200)),
      file.length - 1,
    ];
    for (const length of cuts) {
      expect(
        codeOf(() => open(file.slice(0, length))),
        `${length} bytes`,
      ).toBe('visit-pack-damaged');
    }
    const longer = new Uint8Array(file.length + 1);
    longer.set(file);
    expect(codeOf(() => open(longer))).toBe('visit-pack-damaged');
  });

  it('tells two chunks that changed places as damage', () => {
    const step = PACK_CHUNK_BYTES + 17;
    const swapped = file.slice();
    const first = PREAMBLE;
    swapped.set(file.subarray(first + step, first + 2 * step), first);
    swapped.set(file.subarray(first, first + step), first + step);
    expect(codeOf(() => open(swapped))).toBe('visit-pack-damaged');
  });

  it('tells the pack of a newer program as that, and only when it is whole', () => {
    const newer = withHead(file, (head) => {
      head[9] = 2;
    });
    expect(codeOf(() => open(newer))).toBe('format-too-new');
    const flipped = file.slice();
    flipped[9] = 2;
    expect(codeOf(() => open(flipped))).toBe('visit-pack-damaged');
  });

  it.each([
    ['below the floor', 64 * 1024 - 1, 3],
    ['above the ceiling', 512 * 1024 + 1, 3],
    ['with too few passes', 64 * 1024, 2],
    ['with too many passes', 64 * 1024, 21],
  ])('refuses a derivation %s before running it', (_name, memoryKiB, passes) => {
    const forged = withHead(file, (head) => {
      const view = new DataView(head.buffer, head.byteOffset);
      view.setUint32(16, memoryKiB);
      view.setUint32(20, passes);
    });
    const never: Derive = () => {
      throw new Error('derived');
    };
    expect(codeOf(() => openPack(forged, PHRASE, { derive: never }))).toBe('kdf-params-refused');
  });

  it('refuses a file that is too large before looking at it', () => {
    const huge = { length: 65 * 1024 * 1024 } as Uint8Array;
    expect(codeOf(() => openPack(huge, PHRASE))).toBe('visit-pack-damaged');
  });

  it('refuses contents beyond its bounds, with members nobody knows, or of another shape', () => {
    const bad: readonly unknown[] = [
      { ...content, extra: 1 },
      { ...content, items: Array.from({ length: 4001 }, () => content.items[0]) },
      { ...content, visit: { ...content.visit, summary: 's'.repeat(4001) } },
      { ...content, visit: { ...content.visit, sites: [] } },
      { ...content, photos: content.photos.map((photo) => ({ ...photo, picture: '<svg>' })) },
      { ...content, items: [{ ...content.items[0], visitId: 'c'.repeat(32) }] },
    ];
    for (const wrong of bad) {
      expect(packContentSchema.safeParse(wrong).success).toBe(false);
    }
    const polluted = JSON.parse('{"__proto__":{"polluted":true}}') as object;
    expect(packContentSchema.safeParse({ ...content, ...polluted }).success).toBe(false);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

/** The clear beginning changed by somebody who knows the format: with a checksum that fits. */
function withHead(bytes: Uint8Array, change: (head: Uint8Array) => void): Uint8Array {
  const forged = bytes.slice();
  const body = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12);
  const head = forged.subarray(0, 16 + body);
  change(head);
  forged.set(checksum(head), 16 + body);
  return forged;
}
