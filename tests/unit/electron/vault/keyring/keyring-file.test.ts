import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../../../electron/vault/byte-writer.js';
import { checksum } from '../../../../../electron/vault/crypto/hash.js';
import { Secret } from '../../../../../electron/vault/crypto/secret.js';
import { publicKeyOf } from '../../../../../electron/vault/crypto/sign.js';
import { sodiumReady } from '../../../../../electron/vault/crypto/sodium-ready.js';
import {
  decodeKeyringFile,
  encodeKeyringFile,
  isSignedByOwner,
} from '../../../../../electron/vault/keyring/keyring-file.js';
import {
  decodeKeyringBody,
  encodeKeyringBody,
} from '../../../../../electron/vault/keyring/keyring-body.js';
import type { Keyring } from '../../../../../electron/vault/keyring/keyring.js';
import { rightsOf } from '../../../../../electron/vault/people/role-rights.js';

const bytes = (length: number, value: number): Uint8Array => new Uint8Array(length).fill(value);
const ownerSeed = (): Secret => new Secret(bytes(32, 9));
const sealedSlot = { nonce: bytes(24, 1), ciphertext: bytes(112, 2) };
const sealedWrap = { nonce: bytes(24, 1), ciphertext: bytes(80, 2) };

const keyring: Keyring = {
  generation: 7,
  vaultId: bytes(16, 3),
  checked: { seq: 12, hash: bytes(32, 12) },
  people: [
    {
      personId: bytes(16, 5),
      role: 'owner',
      status: 'active',
      expiryDay: 0,
      label: '',
      signingKeys: [{ publicKey: bytes(32, 13), sinceSeq: 1, untilSeq: 0 }],
      rights: rightsOf('owner'),
    },
    {
      personId: bytes(16, 14),
      role: 'adviser',
      status: 'suspended',
      expiryDay: 20_800,
      label: 'Conseillère en prévention 👮',
      signingKeys: [
        { publicKey: bytes(32, 15), sinceSeq: 4, untilSeq: 9 },
        { publicKey: bytes(32, 16), sinceSeq: 10, untilSeq: 11 },
      ],
      rights: rightsOf('adviser'),
    },
  ],
  epochs: [
    { compartment: 'owner', current: 1, previous: 0 },
    { compartment: 'survey', current: 3, previous: 2 },
  ],
  slots: [
    {
      header: {
        slotId: bytes(16, 4),
        personId: bytes(16, 5),
        kind: 'passphrase',
        kdf: { memoryKiB: 131_072, passes: 3 },
        salt: bytes(16, 6),
        commitment: bytes(32, 7),
      },
      sealed: sealedSlot,
    },
    {
      header: {
        slotId: bytes(16, 8),
        personId: bytes(16, 5),
        kind: 'recovery',
        kdf: undefined,
        salt: bytes(16, 10),
        commitment: bytes(32, 11),
      },
      sealed: sealedSlot,
    },
  ],
  wraps: [
    { compartment: 'owner', epoch: 1, personId: bytes(16, 5), sealed: sealedWrap },
    { compartment: 'survey', epoch: 1, personId: bytes(16, 5), sealed: sealedWrap },
  ],
};

/** A file as a newer program would write it: intact, with another format number. */
function withFormat(file: Uint8Array, format: number, minReader: number): Uint8Array {
  const content = new ByteWriter()
    .raw(file.slice(0, 8))
    .u16(format)
    .u16(minReader)
    .raw(file.slice(12, -32))
    .bytes();
  return new ByteWriter().raw(content).raw(checksum(content)).bytes();
}

beforeAll(async () => {
  await sodiumReady();
});

describe('keyring file', () => {
  it('comes back from its bytes', () => {
    const file = encodeKeyringFile(keyring, ownerSeed());
    const copy = decodeKeyringFile(file);
    expect(copy).toMatchObject({ state: 'good', keyring });
    expect(
      copy.state === 'good' && isSignedByOwner(keyring, copy.signature, publicKeyOf(ownerSeed())),
    ).toBe(true);
  });

  it('calls every single flipped bit damage, never anything else', () => {
    const file = encodeKeyringFile(keyring, ownerSeed());
    for (let at = 0; at < file.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = file.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(decodeKeyringFile(flipped).state).toBe('damaged');
      }
    }
  });

  it('calls every truncation damage', () => {
    const file = encodeKeyringFile(keyring, ownerSeed());
    for (let length = 0; length < file.length; length += 1) {
      expect(decodeKeyringFile(file.slice(0, length)).state).toBe('damaged');
    }
    expect(decodeKeyringFile(undefined).state).toBe('missing');
  });

  it('never throws on arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (noise) => {
        const sealed = new ByteWriter().raw(noise).raw(checksum(noise)).bytes();
        expect(decodeKeyringFile(noise).state).toBe('damaged');
        expect(decodeKeyringFile(sealed).state).toBe('damaged');
      }),
    );
  });

  it('never takes a mangled body for another keyring', () => {
    const body = encodeKeyringBody(keyring);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.nat(body.length),
        (changes, cut) => {
          const mangled = body.slice();
          for (const [at, mask] of changes) mangled[at] = (mangled[at] ?? 0) ^ mask;
          for (const bytesRead of [mangled, mangled.slice(0, cut)]) {
            let decoded: Keyring | undefined;
            try {
              decoded = decodeKeyringBody(bytesRead);
            } catch (error) {
              // TextDecoder says TypeError for a label that is no UTF-8.
              expect(error instanceof RangeError || error instanceof TypeError).toBe(true);
            }
            if (decoded !== undefined) expect(encodeKeyringBody(decoded)).toEqual(bytesRead);
          }
        },
      ),
    );
  });

  it('refuses a label of more than 60 characters', () => {
    const people = keyring.people.map((person) => ({ ...person, label: 'x'.repeat(61) }));
    expect(() => encodeKeyringBody({ ...keyring, people })).toThrow(RangeError);
  });

  it('tells a newer format from damage', () => {
    const file = encodeKeyringFile(keyring, ownerSeed());
    expect(decodeKeyringFile(withFormat(file, 2, 2)).state).toBe('too-new');
    expect(decodeKeyringFile(withFormat(file, 2, 1)).state).toBe('too-new');
    expect(decodeKeyringFile(withFormat(file, 1, 1)).state).toBe('good');
  });

  it('refuses a body that is not in its one canonical form', () => {
    const body = encodeKeyringBody(keyring);
    expect(decodeKeyringBody(body)).toEqual(keyring);
    expect(() => decodeKeyringBody(new ByteWriter().raw(body).u8(0).bytes())).toThrow(RangeError);
    // The lanes byte of the first slot header, just before its salt.
    const lanes = body.slice();
    const at = Buffer.from(body).indexOf(bytes(16, 6)) - 1;
    expect(lanes[at]).toBe(1);
    lanes[at] = 4;
    expect(() => decodeKeyringBody(lanes)).toThrow(RangeError);
  });

  it('knows a body that someone without the key has changed', () => {
    const copy = decodeKeyringFile(encodeKeyringFile(keyring, ownerSeed()));
    if (copy.state !== 'good') throw new Error('expected a good copy');
    expect(
      isSignedByOwner({ ...keyring, generation: 8 }, copy.signature, publicKeyOf(ownerSeed())),
    ).toBe(false);
    expect(isSignedByOwner(keyring, copy.signature, publicKeyOf(new Secret(bytes(32, 8))))).toBe(
      false,
    );
  });
});
