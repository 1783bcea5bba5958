import { argon2Sync, createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOfHex, hexOf, utf8 } from '../../../../../electron/vault/bytes.js';
import { associatedDataOf, open, seal } from '../../../../../electron/vault/crypto/aead.js';
import { checksum, keyedHash, subkey } from '../../../../../electron/vault/crypto/hash.js';
import { argon2id } from '../../../../../electron/vault/crypto/kdf.js';
import { Secret } from '../../../../../electron/vault/crypto/secret.js';
import {
  failedSelfTests,
  readySodium,
  sodiumReady,
} from '../../../../../electron/vault/crypto/sodium-ready.js';

const counting = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index);

beforeAll(async () => {
  await sodiumReady();
});

describe('known answers from other implementations', () => {
  it('passes its self-test within 20 ms', () => {
    // The best of five: other tests share the machine.
    const times = [1, 2, 3, 4, 5].map(() => {
      const start = performance.now();
      expect(failedSelfTests(readySodium())).toEqual([]);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });

  it('names every primitive of a build that computes something else', () => {
    const broken = { ...readySodium(), to_hex: () => 'ff' };
    expect(failedSelfTests(broken)).toHaveLength(5);
  });

  it.each([
    { memoryKiB: 8 * 1024, passes: 1 },
    { memoryKiB: 8 * 1024, passes: 3 },
    { memoryKiB: 1024, passes: 20 },
  ])('derives the same as OpenSSL with $memoryKiB KiB and $passes passes', (params) => {
    const passphrase = utf8('trois médecins et un chat');
    const salt = counting(16);
    const expected = argon2Sync('argon2id', {
      message: passphrase,
      nonce: salt,
      parallelism: 1,
      tagLength: 64,
      memory: params.memoryKiB,
      passes: params.passes,
    });
    expect(hexOf(argon2id(passphrase, salt, params))).toBe(expected.toString('hex'));
  });

  it('hashes with BLAKE2b', () => {
    // RFC 7693 appendix A is the 512-bit digest of "abc".
    const key = new Secret(counting(32));
    expect(hexOf(keyedHash(key, counting(5), 32))).toBe(
      'aced0293e42127f8532ae1e68da9bf0e4088c44d9f458a887fb8a80879deae6b',
    );
    expect(hexOf(readySodium().crypto_generichash(64, utf8('abc'), null))).toBe(
      createHash('blake2b512').update('abc').digest('hex'),
    );
    expect(checksum(utf8('abc'))).toHaveLength(32);
  });

  it('derives subkeys as libsodium documents: BLAKE2b with salt and personalisation', () => {
    const key = new Secret(counting(32));
    subkey(key, 1, 'CabSurV1').use((bytes) => {
      expect(hexOf(bytes)).toBe('8c97bfb64e2a8cd87bde744b3fc935e1a2a4e71675c0aee42556950436ac0925');
    });
  });

  it('opens the vector of draft-irtf-cfrg-xchacha, appendix A.3.1', () => {
    const key = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
    const nonce = Uint8Array.from({ length: 24 }, (_, index) => 0x40 + index);
    const text =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, " +
      'sunscreen would be it.';
    const sealed = readySodium().crypto_aead_xchacha20poly1305_ietf_encrypt(
      utf8(text),
      bytesOfHex('50515253c0c1c2c3c4c5c6c7', 12),
      null,
      nonce,
      key,
    );
    expect(hexOf(sealed.slice(0, 16))).toBe('bd6d179d3e83d43b9576579493c0e939');
    expect(hexOf(sealed.slice(-16))).toBe('c0875924c1c7987947deafd8780acf49');
  });
});

describe('sealing', () => {
  const place = (text: string) => associatedDataOf('test', [utf8(text)]);

  it('opens only with the same key, place and bytes', () => {
    const key = new Secret(counting(32));
    const sealed = seal(key, utf8('hello'), place('here'));
    expect(open(key, sealed, place('here'))).toEqual(utf8('hello'));
    expect(open(key, sealed, place('there'))).toBeUndefined();
    expect(open(new Secret(counting(33).slice(1)), sealed, place('here'))).toBeUndefined();
    const ciphertext = sealed.ciphertext.map((byte, index) => (index === 2 ? byte ^ 1 : byte));
    expect(open(key, { ...sealed, ciphertext }, place('here'))).toBeUndefined();
  });

  it('never uses the same nonce twice', () => {
    const key = new Secret(counting(32));
    const nonces = Array.from({ length: 500 }, () => hexOf(seal(key, utf8(''), place('x')).nonce));
    expect(new Set(nonces).size).toBe(500);
  });

  it('refuses associated data with a missing or empty field', () => {
    expect(() => associatedDataOf('test', [])).toThrow(RangeError);
    expect(() => associatedDataOf('', [utf8('a')])).toThrow(RangeError);
    expect(() => associatedDataOf('test', [utf8('a'), utf8('')])).toThrow(RangeError);
    expect(() => associatedDataOf('test', [undefined as unknown as Uint8Array])).toThrow(
      RangeError,
    );
  });

  it('keeps fields apart: moving a byte to the next field is another place', () => {
    const one = associatedDataOf('test', [utf8('ab'), utf8('c')]);
    const other = associatedDataOf('test', [utf8('a'), utf8('bc')]);
    expect(hexOf(one)).not.toBe(hexOf(other));
  });
});
