/** A recovery key and the slot it opens, made together. */
import { DEFAULT_KDF_PARAMS } from '../crypto/kdf.js';
import { randomBytes } from '../crypto/random.js';
import { drawRecoveryKey, encodeRecoveryKey } from '../recovery-key.js';
import type { Slot } from './keyring.js';
import { makeSlot, type PersonSecrets } from './slot.js';

export interface IssuedRecovery {
  readonly slot: Slot;
  /** As shown, eight of five symbols. */
  readonly groups: readonly string[];
}

export function newRecoverySlot(person: PersonSecrets): IssuedRecovery {
  const recoveryKey = drawRecoveryKey(randomBytes);
  // The recovery slot has no slow derivation: the parameters are not used.
  const slot = makeSlot(person, { kind: 'recovery', recoveryKey }, DEFAULT_KDF_PARAMS);
  const groups = encodeRecoveryKey(recoveryKey);
  recoveryKey.fill(0);
  return { slot, groups };
}
