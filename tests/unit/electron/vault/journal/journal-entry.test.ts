import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomBytes } from '../../../../../electron/vault/crypto/random.js';
import { Secret } from '../../../../../electron/vault/crypto/secret.js';
import { sodiumReady } from '../../../../../electron/vault/crypto/sodium-ready.js';
import {
  decodeEntry,
  encodeEntry,
  entryHash,
  openDetails,
  sealDetails,
  type JournalEntry,
} from '../../../../../electron/vault/journal/journal-entry.js';

const vaultId = new Uint8Array(16).fill(1);
const place = { vaultId, seq: 7, compartment: 'survey', epoch: 2 } as const;
let key: Secret;
let entry: JournalEntry;

beforeAll(async () => {
  await sodiumReady();
  key = new Secret(randomBytes(32));
  entry = {
    seq: 7,
    previousHash: randomBytes(32),
    actorId: randomBytes(16),
    generation: 3,
    atMs: 1_795_000_000_000,
    zoneOffsetMin: -570,
    openMs: 12_345,
    touched: [
      {
        compartment: 'survey',
        epoch: 2,
        root: randomBytes(32),
        details: sealDetails(key, place, { counts: { answer: 1 } }),
      },
    ],
  };
});

describe('a journal entry', () => {
  it('comes back from its bytes', () => {
    expect(decodeEntry(encodeEntry(entry))).toEqual(entry);
    expect(encodeEntry({ ...entry, touched: [] })).toHaveLength(83);
  });

  it('is refused when cut short or followed by anything', () => {
    const bytes = encodeEntry(entry);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => decodeEntry(bytes.slice(0, length))).toThrow(RangeError);
    }
    expect(() => decodeEntry(Uint8Array.of(...bytes, 0))).toThrow(RangeError);
  });

  it('never reads noise as anything but RangeError or its own canonical bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        try {
          expect(encodeEntry(decodeEntry(noise))).toEqual(noise);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });

  it('has another hash with another signature, another body or in another vault', () => {
    const bytes = encodeEntry(entry);
    const signature = randomBytes(64);
    const hashes = [
      entryHash(vaultId, { entry: bytes, signature }),
      entryHash(vaultId, { entry: bytes, signature: randomBytes(64) }),
      entryHash(vaultId, { entry: encodeEntry({ ...entry, seq: 8 }), signature }),
      entryHash(randomBytes(16), { entry: bytes, signature }),
    ];
    expect(new Set(hashes.map((hash) => Buffer.from(hash).toString('hex'))).size).toBe(4);
  });

  it('has details that open at their place only', () => {
    const sealed = sealDetails(key, place, { counts: { answer: 1 }, ids: ['ab'] });
    expect(openDetails(key, place, sealed)).toEqual({ counts: { answer: 1 }, ids: ['ab'] });
    expect(sealed.ciphertext).toHaveLength(256 + 16);
    for (const other of [
      { ...place, seq: 8 },
      { ...place, compartment: 'visits' as const },
      { ...place, epoch: 1 },
      { ...place, vaultId: randomBytes(16) },
    ]) {
      expect(openDetails(key, other, sealed)).toBeUndefined();
    }
    expect(openDetails(new Secret(randomBytes(32)), place, sealed)).toBeUndefined();
  });
});
