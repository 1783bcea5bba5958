/** What main tells of the vault: whether there is one and whether it is open. */
import { contract, type Output } from '../shared/ipc/contract.js';
import type { LockReason } from './lock/locker.js';
import type { VaultClient } from './vault-client.js';
import { hasVaultFiles } from './vault-state.js';

export interface VaultStatusPorts {
  readonly call: VaultClient['call'];
  readonly vaultDir: string;
  readonly isUnlocked: () => boolean;
  /** Why it was locked last, until it is opened. */
  readonly lockedBy: () => LockReason | undefined;
}

/** While closed it is read off the folder: the first screen shows it and must not wait for a process to start. */
export async function vaultStatus(ports: VaultStatusPorts): Promise<Output<'vault.status'>> {
  if (!ports.isUnlocked()) {
    const state = hasVaultFiles(ports.vaultDir) ? 'locked' : 'absent';
    return ports.lockedBy() === 'wrong-code' ? { state, lockedBy: 'wrong-code' } : { state };
  }
  return contract['vault.status'].output.parse(await ports.call('vault.status', undefined));
}
