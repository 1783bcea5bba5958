import { beforeAll, describe, expect, it } from 'vitest';
import { associatedDataOf, open, type Sealed } from '../../../../../electron/vault/crypto/aead.js';
import { KDF_FLOOR, deriveKey } from '../../../../../electron/vault/crypto/kdf.js';
import { readySodium, sodiumReady } from '../../../../../electron/vault/crypto/sodium-ready.js';
import { LABELS } from '../../../../../electron/vault/format.js';
import { encodeSlotHeader } from '../../../../../electron/vault/keyring/keyring-body.js';
import {
  makeSlot,
  newPersonSecrets,
  openSlot,
} from '../../../../../electron/vault/keyring/slot.js';

const vaultId = new Uint8Array(16).fill(1);
const text = (phrase: string): Uint8Array => new TextEncoder().encode(phrase);
const typed = (phrase: string) => ({ kind: 'passphrase', passphrase: text(phrase) }) as const;

beforeAll(sodiumReady);

const P = 2n ** 130n - 5n;
const BLOCK = 2n ** 128n;
const CLAMP = 0x0ffffffc0ffffffc0ffffffc0fffffffn;

const mod = (value: bigint, by: bigint): bigint => ((value % by) + by) % by;
const little = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(bytes).reverse().toString('hex') || '0'}`);
const block = (value: bigint): Buffer =>
  Buffer.from(value.toString(16).padStart(32, '0'), 'hex').reverse();

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, mod(base, P)];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % P;
    square = (square * square) % P;
  }
  return result;
}

/** Poly1305's one-time key, of RFC 8439 §2.6 over HChaCha20. */
function oneTimeKey(key: Uint8Array, nonce: Uint8Array): { r: bigint; s: bigint } {
  const stream = readySodium().crypto_stream_xchacha20_xor(new Uint8Array(32), nonce, key);
  return { r: little(stream.slice(0, 16)) & CLAMP, s: little(stream.slice(16)) };
}

const padded = (bytes: Uint8Array): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)]);

/**
 * A ciphertext whose tag is right under both keys: one block is solved for, as in "Partitioning Oracle Attacks"
 * (Len, Grubbs and Ristenpart, 2021).
 */
function twoKeyCiphertext(
  keys: readonly Uint8Array[],
  nonce: Uint8Array,
  place: Uint8Array,
): Uint8Array {
  const size = 96;
  const [one, two] = keys.map((key) => oneTimeKey(key, nonce));
  if (one === undefined || two === undefined) throw new RangeError('two keys');
  const lengths = Buffer.alloc(16);
  lengths.writeBigUInt64LE(BigInt(place.length), 0);
  lengths.writeBigUInt64LE(BigInt(size), 8);
  for (;;) {
    const body = Buffer.from(readySodium().randombytes_buf(size));
    const before = padded(place);
    const hash = (r: bigint, content: Buffer): bigint => {
      const all = Buffer.concat([before, content, lengths]);
      let sum = 0n;
      for (let at = 0; at < all.length; at += 16) {
        sum = ((sum + little(all.subarray(at, at + 16)) + BLOCK) * r) % P;
      }
      return sum;
    };
    // The first block of the ciphertext is the unknown: it enters each sum times this power of r.
    body.fill(0, 0, 16);
    const exponent = BigInt(size / 16 + 1);
    const slope = mod(power(one.r, exponent) - power(two.r, exponent), P);
    const offset = hash(one.r, body) - hash(two.r, body);
    for (let turns = -4n; turns <= 4n; turns += 1n) {
      const x = mod((two.s - one.s + turns * BLOCK - offset) * power(slope, P - 2n), P);
      if (x >= BLOCK) continue;
      block(x).copy(body);
      const tags = [one, two].map(({ r, s }) => mod(hash(r, body) + s, BLOCK));
      if (tags[0] === tags[1]) return Buffer.concat([body, block(tags[0]!)]);
    }
  }
}

describe('a slot made to open under two passphrases', () => {
  it('opens under the one it is committed to and is wrong under the other', () => {
    const person = newPersonSecrets(vaultId);
    const { header } = makeSlot(person, typed('la première phrase'), KDF_FLOOR);
    const place = associatedDataOf(LABELS.slot, [vaultId, encodeSlotHeader(header)]);
    const derived = ['la première phrase', 'la seconde phrase'].map((phrase) =>
      deriveKey(text(phrase), header.salt, KDF_FLOOR),
    );
    const keys = derived.map(({ kek }) => kek.use((bytes) => bytes.slice()));
    const nonce = readySodium().randombytes_buf(24);
    const sealed: Sealed = { nonce, ciphertext: twoKeyCiphertext(keys, nonce, place) };
    // The cipher alone takes both: that is what the commitment is for.
    expect(derived.map(({ kek }) => open(kek, sealed, place)?.length)).toEqual([96, 96]);
    const slot = { header, sealed };
    expect(openSlot(vaultId, slot, typed('la première phrase')).state).toBe('open');
    expect(openSlot(vaultId, slot, typed('la seconde phrase')).state).toBe('wrong');
  });
});
