/** Passphrase to key: Argon2id (RFC 9106) version 1.3, one lane, as libsodium has it. Synchronous and slow. */
import { VaultError } from '../vault-error.js';
import { readySodium } from './sodium-ready.js';
import { Secret } from './secret.js';

export interface KdfParams {
  readonly memoryKiB: number;
  readonly passes: number;
}

const MIB = 1024;
export const SALT_BYTES = 16;
export const COMMITMENT_BYTES = 32;

/** 666 ms in WebAssembly on a two-core server; equals Threema Desktop's floor. */
export const DEFAULT_KDF_PARAMS: KdfParams = { memoryKiB: 128 * MIB, passes: 3 };
/** RFC 9106 §4's second choice has this memory and these passes; OWASP's minimum is 19 MiB with 2. */
export const KDF_FLOOR: KdfParams = { memoryKiB: 64 * MIB, passes: 3 };
/** More would let a forged keyring exhaust a practice PC of 8 GB. */
export const KDF_CEILING: KdfParams = { memoryKiB: 512 * MIB, passes: 20 };

/** Key-encryption key, and a commitment stored beside what it opens. Together 64 bytes of Argon2 output. */
export interface DerivedKey {
  readonly kek: Secret;
  readonly commitment: Uint8Array;
}

/** Throws `kdf-params-refused` outside the floor and the ceiling. */
export function ensureKdfParams({ memoryKiB, passes }: KdfParams): void {
  const isInside =
    Number.isInteger(memoryKiB) &&
    Number.isInteger(passes) &&
    memoryKiB >= KDF_FLOOR.memoryKiB &&
    memoryKiB <= KDF_CEILING.memoryKiB &&
    passes >= KDF_FLOOR.passes &&
    passes <= KDF_CEILING.passes;
  if (!isInside) {
    throw new VaultError('kdf-params-refused', `${memoryKiB} KiB with ${passes} passes`);
  }
}

/** `passphrase`: UTF-8 of the NFC form. `salt`: 16 bytes. Refuses bad parameters before running. */
export function deriveKey(passphrase: Uint8Array, salt: Uint8Array, params: KdfParams): DerivedKey {
  ensureKdfParams(params);
  return splitDerived(argon2id(passphrase, salt, params));
}

/** Exported for the known-answer tests, which use small parameters. */
export function argon2id(passphrase: Uint8Array, salt: Uint8Array, params: KdfParams): Uint8Array {
  const sodium = readySodium();
  if (salt.length !== SALT_BYTES) throw new RangeError(`salt must be ${SALT_BYTES} bytes`);
  try {
    return sodium.crypto_pwhash(
      64,
      passphrase,
      salt,
      params.passes,
      params.memoryKiB * 1024,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
  } catch (cause) {
    // With sane parameters the only failure libsodium has is not getting its memory.
    throw new VaultError('kdf-out-of-memory', `${params.memoryKiB} KiB`, { cause });
  }
}

/** Splits 64 bytes into key and commitment, and overwrites them. */
export function splitDerived(output: Uint8Array): DerivedKey {
  // libsodium.js has been seen to return zeros when memory could not be had (its issue 235).
  if (output.length !== 64 || readySodium().is_zero(output)) {
    throw new VaultError('kdf-out-of-memory', 'key derivation gave no key');
  }
  const kek = new Secret(output.slice(0, 32));
  const commitment = output.slice(32);
  output.fill(0);
  return { kek, commitment };
}

/** One second is felt once a day and costs a thief the same for every guess. */
const AIM_MS = 1000;
/** Never above 256 MiB on its own: practice PCs have 8 GB and the slowest one opens the same vault. */
const CANDIDATES_MIB = [64, 128, 192, 256] as const;

/** The largest memory whose estimated time stays under the aim, then more passes. Time grows in step with both. */
export function paramsForMeasured(floorMs: number): KdfParams {
  const affordable = CANDIDATES_MIB.filter((mib) => (floorMs * mib) / 64 <= AIM_MS);
  const mib = affordable.at(-1) ?? 64;
  const passMs = (floorMs * mib) / 64 / KDF_FLOOR.passes;
  const passes = mib === CANDIDATES_MIB.at(-1) ? Math.floor(AIM_MS / passMs) : KDF_FLOOR.passes;
  return { memoryKiB: mib * MIB, passes: Math.min(passes, KDF_CEILING.passes) };
}

/** Measures this machine once, at creation. `nowMs` is a monotonic clock. */
export function calibratedParams(nowMs: () => number): KdfParams {
  const probe = new Uint8Array(SALT_BYTES);
  // A first small run lets the engine compile the code, else the estimate is twice too high.
  argon2id(probe, probe, { memoryKiB: 8 * MIB, passes: 3 });
  const start = nowMs();
  argon2id(probe, probe, KDF_FLOOR);
  return paramsForMeasured(nowMs() - start);
}
