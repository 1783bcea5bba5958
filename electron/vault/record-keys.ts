/** Subkeys of a compartment's key: one per purpose, so that no key does two jobs. */
import { subkey } from './crypto/hash.js';
import type { Secret } from './crypto/secret.js';
import { KDF_CONTEXT, SUBKEYS, type Compartment } from './format.js';

export interface RecordKeys {
  readonly compartment: Compartment;
  readonly epoch: number;
  /** Seals records. */
  readonly record: Secret;
  /** Ids from natural keys, and the mask over a record's kind. */
  readonly index: Secret;
  /** Authenticates the manifest. */
  readonly manifest: Secret;
}

/** The compartment key is wiped: only its subkeys stay in memory. */
export function recordKeysOf(
  compartment: Compartment,
  epoch: number,
  compartmentKey: Secret,
): RecordKeys {
  const keys = {
    compartment,
    epoch,
    record: subkey(compartmentKey, SUBKEYS.record, KDF_CONTEXT),
    index: subkey(compartmentKey, SUBKEYS.index, KDF_CONTEXT),
    manifest: subkey(compartmentKey, SUBKEYS.manifest, KDF_CONTEXT),
  };
  compartmentKey.wipe();
  return keys;
}

export function wipeRecordKeys(keys: RecordKeys): void {
  keys.record.wipe();
  keys.index.wipe();
  keys.manifest.wipe();
}
