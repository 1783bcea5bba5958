import { beforeAll, describe, expect, it } from 'vitest';
import { hexOf } from '../../../../electron/vault/bytes.js';
import { randomBytes } from '../../../../electron/vault/crypto/random.js';
import { Secret } from '../../../../electron/vault/crypto/secret.js';
import { sodiumReady } from '../../../../electron/vault/crypto/sodium-ready.js';
import {
  BUCKET_COUNT,
  bucketDigest,
  bucketOf,
  decodeBucket,
  encodeBucket,
  manifestRoot,
} from '../../../../electron/vault/manifest.js';
import { recordKeysOf, type RecordKeys } from '../../../../electron/vault/record-keys.js';

let keys: RecordKeys;
const vaultId = new Uint8Array(16).fill(1);

const entryIn = (bucket: number) => ({
  id: hexOf(Uint8Array.of(bucket, ...randomBytes(15))),
  version: 3,
  tag: randomBytes(16),
});

beforeAll(async () => {
  await sodiumReady();
  keys = recordKeysOf('survey', 1, new Secret(randomBytes(64)));
});

describe('manifest', () => {
  it('writes the entries of a bucket in one order', () => {
    const entries = [entryIn(5), entryIn(5), entryIn(5)];
    expect(encodeBucket(entries)).toEqual(encodeBucket([...entries].reverse()));
    const sorted = entries.sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(decodeBucket(5, encodeBucket(entries))).toEqual(sorted);
    expect(bucketOf(entries[0]?.id ?? '')).toBe(5);
  });

  it('refuses a torn bucket, a repeated entry and an entry of another bucket', () => {
    const entry = entryIn(5);
    expect(() => decodeBucket(5, encodeBucket([entry]).slice(1))).toThrow(RangeError);
    expect(() => decodeBucket(5, encodeBucket([entry, entry]))).toThrow(RangeError);
    expect(() => decodeBucket(6, encodeBucket([entry]))).toThrow(RangeError);
  });

  it('has another root after any change of a bucket, of its place or of the sequence', () => {
    const entries = encodeBucket([entryIn(5)]);
    const digest = bucketDigest(vaultId, keys, { index: 5, entries });
    const digests = (at: number) =>
      Array.from({ length: BUCKET_COUNT }, (_, index) => (index === at ? digest : undefined));
    const roots = [
      manifestRoot(vaultId, keys, { seq: 1, digests: digests(5) }),
      manifestRoot(vaultId, keys, { seq: 2, digests: digests(5) }),
      manifestRoot(vaultId, keys, { seq: 1, digests: digests(6) }),
      manifestRoot(vaultId, keys, { seq: 1, digests: [] }),
      manifestRoot(new Uint8Array(16), keys, { seq: 1, digests: digests(5) }),
    ];
    expect(new Set(roots.map(hexOf)).size).toBe(roots.length);
    const elsewhere = bucketDigest(vaultId, keys, { index: 6, entries });
    expect(hexOf(elsewhere)).not.toBe(hexOf(digest));
  });
});
