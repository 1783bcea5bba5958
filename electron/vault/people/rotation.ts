/** Gives compartments new keys: plan, seal every record anew, read all back, drop the keys before. */
import type { Keyring } from '../keyring/keyring.js';
import type { PersonSecrets } from '../keyring/slot.js';
import { recordKeysOf } from '../record-keys.js';
import type { KeyringChanges, KeyringChangesPorts } from './keyring-changes.js';
import { ownSecret, withoutOldEpochs } from './person-wraps.js';

export interface RotationPorts extends KeyringChangesPorts {
  /** The owner, who has every key. */
  readonly person: PersonSecrets;
  readonly changes: KeyringChanges;
}

export const isRotating = (keyring: Keyring): boolean =>
  keyring.epochs.some(({ previous }) => previous !== 0);

/**
 * Carries a rotation on from wherever it stands. Refuses on any record that cannot be read; the keys
 * before go only once every record was read back from the disk under the new ones.
 */
export function resumeRotation(ports: RotationPorts): void {
  const { records, person, changes, keyrings, onStep, onRenewing } = ports;
  if (!isRotating(keyrings.current)) return;
  const renewed = keyrings.current.epochs.filter(({ previous }) => previous !== 0);
  onRenewing?.({ done: 0, total: renewed.length });
  records.verifyStored();
  for (const [at, { compartment, current }] of renewed.entries()) {
    if (records.epochOf(compartment) === current) continue;
    const secret = ownSecret(keyrings.current, person, { compartment, epoch: current });
    const fresh = recordKeysOf(compartment, current, secret);
    records.reseal(fresh, { action: 'rotate.compartment', compartment });
    onStep?.('compartment-resealed');
    onRenewing?.({ done: at + 1, total: renewed.length });
  }
  records.verifyStored();
  onStep?.('rotation-verified');
  changes.apply({ action: 'rotate.finish' }, withoutOldEpochs);
}
