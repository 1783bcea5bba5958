import { beforeAll, describe, expect, it } from 'vitest';
import { associatedDataOf } from '../../../../../electron/vault/crypto/aead.js';
import { openSealedTo, sealTo } from '../../../../../electron/vault/crypto/box.js';
import { checksum, growingHash } from '../../../../../electron/vault/crypto/hash.js';
import { Secret } from '../../../../../electron/vault/crypto/secret.js';
import { publicKeyOf } from '../../../../../electron/vault/crypto/sign.js';
import { sodiumReady } from '../../../../../electron/vault/crypto/sodium-ready.js';
import { openingStream, sealingStream } from '../../../../../electron/vault/crypto/stream.js';

beforeAll(sodiumReady);

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const counting = (length: number, first = 0): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => first + index);
const place = associatedDataOf('backup/1/chunk', [counting(32)]);

// Made with PyNaCl 1.5.0, which has a libsodium of its own: key 00..1f, place as above.
const HEADER = hex('2278fa3ee39ecc41665fdd159de63a3a6a94ed4ccfdb9550');
const FIRST = hex(
  '62e720be78cfb1e56eb1e8dfd91c55887dd128bced1a8ffdbabc72069bba3827' +
    '19432bf666b91cc12539cb1b82e7db3944c4d19bd0f5007ad2f7db260f4c18189a',
);
const LAST = hex('b579703d6de71636f5303f6f5b610c56bab166');
const SEALED = hex(
  'c404e8e15fcfdeb7773a73d948ceaacaf4a41dc3ab0d3f05aec2915c8895962e' +
    '5a6286704cf78fc856156d4c596f1713d50f75993a46c46a000d39d4e92e4557ba45999010fa85358391c978fe515e3a',
);

describe('a stream made elsewhere', () => {
  it('opens in its order and at its place', () => {
    const open = openingStream(new Secret(counting(32)), HEADER);
    expect(open(FIRST, place)).toEqual({ bytes: counting(48), isLast: false });
    expect(open(LAST, place)).toEqual({ bytes: hex('fffe'), isLast: true });
  });

  it('does not open out of order, elsewhere, with another key or one bit changed', () => {
    const fresh = (key = counting(32)) => openingStream(new Secret(key), HEADER);
    const elsewhere = associatedDataOf('backup/1/chunk', [counting(32, 1)]);
    expect(fresh()(LAST, place)).toBeUndefined();
    expect(fresh()(FIRST, elsewhere)).toBeUndefined();
    expect(fresh(counting(32, 1))(FIRST, place)).toBeUndefined();
    expect(fresh()(FIRST.subarray(0, 16), place)).toBeUndefined();
    for (let bit = 0; bit < 8 * FIRST.length; bit += 1) {
      const changed = FIRST.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(fresh()(changed, place)).toBeUndefined();
    }
  });

  it('does not open under a tag that we never give', async () => {
    const sodium = await sodiumReady();
    for (const [tag, opens] of [true, false, false, true].entries()) {
      const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(
        counting(32),
      );
      const chunk = sodium.crypto_secretstream_xchacha20poly1305_push(
        ...([state, counting(48), place, tag] as const),
      );
      const opened = openingStream(new Secret(counting(32)), header)(chunk, place);
      expect(opened !== undefined, `tag ${String(tag)}`).toBe(opens);
    }
  });

  it('is one like ours', () => {
    const key = new Secret(counting(32));
    const stream = sealingStream(key);
    const chunk = stream.seal(counting(48), place, true);
    expect(chunk).toHaveLength(48 + 17);
    expect(openingStream(key, stream.header)(chunk, place)?.isLast).toBe(true);
  });
});

describe('a box sealed elsewhere to an Ed25519 key', () => {
  const seed = () => new Secret(counting(32));

  it('opens with the seed of that key only', () => {
    const opened = openSealedTo(seed(), SEALED);
    expect(opened?.use((bytes) => bytes.slice())).toEqual(counting(32, 32));
    expect(openSealedTo(new Secret(counting(32, 1)), SEALED)).toBeUndefined();
    const changed = SEALED.slice();
    changed[79] = (changed[79] ?? 0) ^ 1;
    expect(openSealedTo(seed(), changed)).toBeUndefined();
    expect(openSealedTo(seed(), SEALED.subarray(0, 47))).toBeUndefined();
  });

  it('is one like ours', () => {
    const box = sealTo(publicKeyOf(seed()), counting(32, 9));
    expect(box).toHaveLength(80);
    expect(openSealedTo(seed(), box)?.use((bytes) => bytes.slice())).toEqual(counting(32, 9));
  });
});

it('hashes in parts as it does in one', () => {
  const bytes = counting(200);
  const hash = growingHash();
  for (const part of [bytes.subarray(0, 1), bytes.subarray(1, 130), bytes.subarray(130)]) {
    hash.add(part);
  }
  expect(hash.end()).toEqual(checksum(bytes));
  expect(growingHash().end()).toEqual(checksum(new Uint8Array(0)));
});
