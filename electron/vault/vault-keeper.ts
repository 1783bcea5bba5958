/** The vault process's state: absent, locked or unlocked with one open vault. */
import { SALVAGEABLE_CODES, type SalvageableCode } from '../../shared/ipc/contract-health.js';
import type { VaultPlace } from '../../shared/ipc/vault-place.js';
import { createReturnCode, type ReturnCode } from './return-code.js';
import { vaultPlaceOf } from './place/vault-place.js';
import type { InitialRecords } from './new-folder.js';
import { createVault, openVault, recoverVault } from './vault.js';
import type { OpenVault } from './open-vault.js';
import type { Records } from './records.js';
import { finishRebuild } from './salvage/rebuilt-folder.js';
import { rebuildVault, type RebuildWishes } from './salvage/rebuild-vault.js';
import { openSalvage, type SalvagedVault } from './salvage/salvaged-vault.js';
import type { SlotSecret } from './keyring/slot.js';
import { VaultError } from './vault-error.js';
import { listedPeople, type ListedPerson } from './listed-people.js';
import { neededFormat, type NeededFormat } from './needed-format.js';
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
  /** Which format the closed vault asks of a program. */
  readonly neededFormat: () => Promise<NeededFormat>;
  readonly recover: (recoveryKey: string, newPassphrase: Uint8Array) => Promise<OpenVault>;
  /**
   * Reads what is left after an opening in this session failed because of damage; `not-permitted` otherwise: whatever opens is
   * opened, and what is open elsewhere is not read.
   */
  readonly salvage: (secret: SlotSecret) => Promise<SalvagedVault>;
  readonly isSalvaging: () => boolean;
  /** Throws `vault-locked`. */
  readonly salvaged: () => SalvagedVault;
  /** Ends the reading and opens the vault made of what was left. */
  readonly rebuild: (wishes: RebuildWishes) => Promise<OpenVault>;
  /** Throws `vault-locked`. */
  readonly vault: () => OpenVault;
  /** Throws `vault-locked`. */
  readonly records: () => Records;
  readonly returnCode: ReturnCode;
  readonly close: () => void;
}

export function vaultKeeper(ports: VaultPorts, onOpened?: (vault: OpenVault) => void): VaultKeeper {
  let open: OpenVault | undefined;
  let salvaged: SalvagedVault | undefined;
  /** Why the last opening failed, if something can be saved from that. */
  let damage: SalvageableCode | undefined;
  const returnCode = createReturnCode();
  finishRebuild(ports.dir);
  const vault = (): OpenVault => {
    if (open === undefined) throw new VaultError('vault-locked', 'the vault is not open');
    return open;
  };
  const ensureClosed = (): void => {
    if (open === undefined && salvaged === undefined) return;
    throw new VaultError('vault-in-use', 'the vault is already open');
  };
  const keep = async (opening: () => Promise<OpenVault>): Promise<OpenVault> => {
    ensureClosed();
    damage = undefined;
    try {
      open = await opening();
      onOpened?.(open);
      return open;
    } catch (error) {
      if (error instanceof VaultError) damage = salvageable(error.code);
      throw error;
    }
  };
  const beingSalvaged = (): SalvagedVault => {
    if (salvaged === undefined) throw new VaultError('vault-locked', 'nothing is being salvaged');
    return salvaged;
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
    people: () => listedPeople(ports),
    neededFormat: async () => {
      ensureClosed();
      return neededFormat(ports);
    },
    recover: (recoveryKey, passphrase) => keep(() => recoverVault(ports, recoveryKey, passphrase)),
    salvage: async (secret) => {
      ensureClosed();
      if (damage === undefined)
        throw new VaultError('not-permitted', 'no opening has failed because of damage');
      salvaged = await openSalvage(ports, secret, damage);
      return salvaged;
    },
    isSalvaging: () => salvaged !== undefined,
    salvaged: beingSalvaged,
    rebuild: async (wishes) => {
      const from = beingSalvaged();
      open = await rebuildVault(ports, from, wishes);
      from.close();
      salvaged = undefined;
      damage = undefined;
      return open;
    },
    vault,
    records: () => vault().records,
    returnCode,
    close: () => {
      returnCode.forget();
      salvaged?.close();
      salvaged = undefined;
      open?.close();
      open = undefined;
    },
  };
}

const salvageable = (code: string): SalvageableCode | undefined =>
  SALVAGEABLE_CODES.find((each) => each === code);
