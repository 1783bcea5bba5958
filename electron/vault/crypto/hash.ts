/** BLAKE2b: checksums, keyed hashes and subkeys. */
import { Secret } from './secret.js';
import { readySodium } from './sodium-ready.js';

export const HASH_BYTES = 32;

/** Unkeyed: finds damage, proves nothing about who wrote. */
export const checksum = (bytes: Uint8Array): Uint8Array =>
  readySodium().crypto_generichash(HASH_BYTES, bytes, null);

export interface GrowingHash {
  readonly add: (bytes: Uint8Array) => void;
  /** The checksum of all that was added. Once; nothing may be added afterwards. */
  readonly end: () => Uint8Array;
}

/** `checksum` of what does not fit in memory. */
export function growingHash(): GrowingHash {
  const sodium = readySodium();
  const state = sodium.crypto_generichash_init(null, HASH_BYTES);
  return {
    add: (bytes) => {
      sodium.crypto_generichash_update(state, bytes);
    },
    end: () => sodium.crypto_generichash_final(state, HASH_BYTES),
  };
}

/** `sizeBytes` from 16 to 64. */
export const keyedHash = (key: Secret, bytes: Uint8Array, sizeBytes = HASH_BYTES): Uint8Array =>
  key.use((keyBytes) => readySodium().crypto_generichash(sizeBytes, bytes, keyBytes));

/** libsodium's crypto_kdf: `context` is 8 ASCII characters. */
export const subkey = (key: Secret, id: number, context: string): Secret =>
  key.use(
    (keyBytes) => new Secret(readySodium().crypto_kdf_derive_from_key(32, id, context, keyBytes)),
  );

/** In constant time. Different lengths are never equal. */
export const areEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && readySodium().memcmp(a, b);
