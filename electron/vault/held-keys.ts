/** From the secrets of a keyring to the keys in use: of each compartment the epoch its manifest is under. */
import { COMPARTMENTS, type Compartment } from './format.js';
import type { OpenedKeyring } from './keyring/unlock-keyring.js';
import { recordKeysOf, type RecordKeys } from './record-keys.js';
import type { ManifestRow } from './store/record-store.js';
import { VaultError } from './vault-error.js';
import type { HeldKeys } from './verify-records.js';

/**
 * The secrets are wiped. Throws `database-damaged` without a manifest of a known epoch, and
 * `rollback-suspected` when it is of an epoch whose keys are gone.
 */
export function heldKeysOf(
  { keyring, secrets }: Pick<OpenedKeyring, 'keyring' | 'secrets'>,
  manifests: readonly ManifestRow[],
): HeldKeys {
  const held = new Map<Compartment, RecordKeys>();
  try {
    for (const { compartment } of secrets) {
      const stored = manifests.find((row) => row.compartmentCode === COMPARTMENTS[compartment]);
      const found = secrets.find(
        (each) => each.compartment === compartment && each.epoch === stored?.epoch,
      );
      if (found === undefined) {
        const known = keyring.epochs.find((each) => each.compartment === compartment);
        const isOld = stored !== undefined && known !== undefined && stored.epoch < known.current;
        throw new VaultError(
          isOld ? 'rollback-suspected' : 'database-damaged',
          'a manifest has no epoch of the keyring',
        );
      }
      if (held.has(compartment)) continue;
      held.set(compartment, recordKeysOf(compartment, found.epoch, found.secret));
    }
    return held;
  } finally {
    for (const { secret } of secrets) secret.wipe();
  }
}
