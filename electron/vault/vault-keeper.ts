/** The vault process's state: absent, locked or unlocked with one open vault. */
import type { VaultPlace } from '../../shared/ipc/vault-place.js';
import { vaultPlaceOf } from './place/vault-place.js';
import { createVault, openVault, recoverVault, type InitialRecords } from './vault.js';
import type { OpenVault } from './open-vault.js';
import type { Records } from './records.js';
import { VaultError } from './vault-error.js';
import { listedPeople, type ListedPerson } from './listed-people.js';
import { isVaultAbsent } from './vault-folder.js';
import type { VaultPorts } from './vault-ports.js';

export type VaultState = 'absent' | 'locked' | 'unlocked';

export interface VaultKeeper {
  readonly state: () => VaultState;
  readonly place: () => VaultPlace;
  readonly isUnlocked: () => boolean;
  readonly create: (passphrase: Uint8Array, initial: InitialRecords) => Promise<OpenVault>;
  /** `personId`: hex; the owner when undefined. */
  readonly unlock: (passphrase: Uint8Array, personId?: string) => Promise<OpenVault>;
  /** Who may be chosen before unlocking. Throws `keyring-damaged` when no copy is intact. */
  readonly people: () => Promise<ListedPerson[]>;
  readonly recover: (recoveryKey: string, newPassphrase: Uint8Array) => Promise<OpenVault>;
  /** Throws `vault-locked`. */
  readonly vault: () => OpenVault;
  /** Throws `vault-locked`. */
  readonly records: () => Records;
  readonly close: () => void;
}

export function vaultKeeper(ports: VaultPorts, onOpened?: (vault: OpenVault) => void): VaultKeeper {
  let open: OpenVault | undefined;
  const vault = (): OpenVault => {
    if (open === undefined) throw new VaultError('vault-locked', 'the vault is not open');
    return open;
  };
  const ensureClosed = (): void => {
    if (open !== undefined) throw new VaultError('vault-in-use', 'the vault is already open');
  };
  const keep = async (opening: () => Promise<OpenVault>): Promise<OpenVault> => {
    ensureClosed();
    open = await opening();
    onOpened?.(open);
    return open;
  };
  return {
    state: () => {
      if (open !== undefined) return 'unlocked';
      return isVaultAbsent(ports.dir) ? 'absent' : 'locked';
    },
    place: () => vaultPlaceOf(ports),
    isUnlocked: () => open !== undefined,
    create: (passphrase, initial) => keep(() => createVault(ports, passphrase, initial)),
    unlock: (passphrase, personId) => keep(() => openVault(ports, passphrase, personId)),
    people: () => listedPeople(ports.dir),
    recover: (recoveryKey, passphrase) => keep(() => recoverVault(ports, recoveryKey, passphrase)),
    vault,
    records: () => vault().records,
    close: () => {
      open?.close();
      open = undefined;
    },
  };
}
