/** Subkeys of a compartment's key: one per purpose, so that no key does two jobs. */
import { subkey } from './crypto/hash.js';
import { Secret } from './crypto/secret.js';
import { KDF_CONTEXT, KEY_BYTES, SUBKEYS, type Compartment } from './format.js';

export interface RecordKeys {
  readonly compartment: Compartment;
  readonly epoch: number;
  /** Seals records. */
  readonly record: Secret;
  /** Masks a record's kind. */
  readonly index: Secret;
  /** Authenticates the manifest. */
  readonly manifest: Secret;
  /** Seals the details of journal entries. */
  readonly details: Secret;
  /** Makes ids of natural keys. The same in every epoch, so that a record keeps its id. */
  readonly naturalKey: Secret;
}

export const COMPARTMENT_SECRET_BYTES = 2 * KEY_BYTES;

/** `secret`: compartment key and id key, 64 bytes. It is wiped: only what is derived stays in memory. */
export function recordKeysOf(compartment: Compartment, epoch: number, secret: Secret): RecordKeys {
  const compartmentKey = secret.use((bytes) => new Secret(bytes.slice(0, KEY_BYTES)));
  const keys = {
    compartment,
    epoch,
    record: subkey(compartmentKey, SUBKEYS.record, KDF_CONTEXT),
    index: subkey(compartmentKey, SUBKEYS.index, KDF_CONTEXT),
    manifest: subkey(compartmentKey, SUBKEYS.manifest, KDF_CONTEXT),
    details: subkey(compartmentKey, SUBKEYS.details, KDF_CONTEXT),
    naturalKey: secret.use((bytes) => new Secret(bytes.slice(KEY_BYTES))),
  };
  compartmentKey.wipe();
  secret.wipe();
  return keys;
}

export function wipeRecordKeys(keys: RecordKeys): void {
  keys.record.wipe();
  keys.index.wipe();
  keys.manifest.wipe();
  keys.details.wipe();
  keys.naturalKey.wipe();
}
