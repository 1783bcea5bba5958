/**
 * Loads libsodium once and proves it before first use: one known vector per primitive. A build whose
 * output differs by one bit must never write a vault.
 */
import sodium from 'libsodium-wrappers-sumo';
import { VaultError } from '../vault-error.js';

export type Sodium = typeof sodium;

let loaded: Promise<Sodium> | undefined;
let ready: Sodium | undefined;

/** Resolves when the primitives work; rejects with `crypto-selftest-failed` when they do not. */
export function sodiumReady(): Promise<Sodium> {
  loaded ??= load();
  return loaded;
}

/** For code that runs after `sodiumReady`. */
export function readySodium(): Sodium {
  if (ready === undefined) throw new VaultError('internal', 'libsodium is used before it is ready');
  return ready;
}

async function load(): Promise<Sodium> {
  await sodium.ready;
  const failed = failedSelfTests(sodium);
  if (failed.length > 0) throw new VaultError('crypto-selftest-failed', failed.join(', '));
  ready = sodium;
  return sodium;
}

const counting = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index);

/**
 * Inputs are counting bytes. The expected outputs come from other implementations: OpenSSL's Argon2 and
 * ChaCha20-Poly1305 (with HChaCha20 of draft-irtf-cfrg-xchacha), Python's hashlib for BLAKE2b, OpenSSL's
 * Ed25519.
 */
const SELF_TESTS: readonly {
  readonly name: string;
  readonly expected: string;
  readonly actual: (sodium: Sodium) => Uint8Array;
}[] = [
  {
    name: 'argon2id13, 64 KiB, t=2',
    expected: '4074921f3f45f8e32b37cb8c7fad1e794fefa447a9ccf825d1b347559874fb95',
    actual: (lib) =>
      lib.crypto_pwhash(
        32,
        counting(8),
        counting(16),
        2,
        64 * 1024,
        lib.crypto_pwhash_ALG_ARGON2ID13,
      ),
  },
  {
    name: 'keyed BLAKE2b-256',
    expected: 'aced0293e42127f8532ae1e68da9bf0e4088c44d9f458a887fb8a80879deae6b',
    actual: (lib) => lib.crypto_generichash(32, counting(5), counting(32)),
  },
  {
    name: 'crypto_kdf (BLAKE2b), subkey 1, context "CabSurV1"',
    expected: '8c97bfb64e2a8cd87bde744b3fc935e1a2a4e71675c0aee42556950436ac0925',
    actual: (lib) => lib.crypto_kdf_derive_from_key(32, 1, 'CabSurV1', counting(32)),
  },
  {
    name: 'XChaCha20-Poly1305-IETF',
    expected: '9ec30d7c9479b86123c21b2034e25f5b5e61855b3d',
    actual: (lib) =>
      lib.crypto_aead_xchacha20poly1305_ietf_encrypt(
        counting(5),
        counting(3),
        null,
        counting(24),
        counting(32),
      ),
  },
  {
    name: 'Ed25519, key pair and signature',
    expected:
      'e5e8615f6a6043d0fc6f7303a10b9c2619de272445857dc2ac23691a8b8e93e12577441d9720e4931c24c8faae21aca16f5648c5cb05a55b1dd6ca8afdd33d0e',
    actual: (lib) =>
      lib.crypto_sign_detached(counting(5), lib.crypto_sign_seed_keypair(counting(32)).privateKey),
  },
];

/** Names of the primitives whose output is not the expected one. */
export function failedSelfTests(lib: Sodium): readonly string[] {
  return SELF_TESTS.filter((test) => {
    try {
      return lib.to_hex(test.actual(lib)) !== test.expected;
    } catch {
      return true;
    }
  }).map((test) => test.name);
}
