/** Answers the vault channels that the vault process owns. Passphrase bytes are overwritten after use. */
import type { NewPractice } from '../../shared/domain/practice/practice.js';
import type { Handlers } from '../../shared/ipc/contract.js';
import type { OpenVault } from './open-vault.js';
import type { NewRecord, Records } from './records.js';
import type { VaultKeeper } from './vault-keeper.js';

export interface VaultHandlerPorts {
  readonly keeper: VaultKeeper;
  /** The records of a new practice, with ids for its sites. */
  readonly initialRecords: (records: Records, practice: NewPractice) => readonly NewRecord[];
}

type VaultHandlerChannel =
  | 'vault.status'
  | 'vault.place'
  | 'vault.neededFormat'
  | 'vault.create'
  | 'vault.proveRecovery'
  | 'vault.renewRecovery'
  | 'vault.pendingRecovery'
  | 'vault.people'
  | 'vault.acknowledgeLoss'
  | 'vault.access'
  | 'vault.changePassphrase'
  | 'vault.unlock'
  | 'vault.recover';

export function vaultHandlers(ports: VaultHandlerPorts): Pick<Handlers, VaultHandlerChannel> {
  const { keeper, initialRecords } = ports;
  return {
    'vault.status': () => {
      const state = keeper.state();
      if (state !== 'unlocked') return { state };
      const returnCode = keeper.returnCode.state();
      if (returnCode.isPaused) return { state, returnCode };
      const vault = keeper.vault();
      const { role, loss, anchorCheck, isAnchorStale } = vault;
      const open = {
        returnCode,
        ...(loss === undefined ? {} : { loss }),
        anchorCheck,
        isAnchorStale,
      };
      // Only the owner can prove a recovery key, and only the owner may read whether it was done.
      if (role !== 'owner') return { state, role, ...open };
      return { state, role, isRecoveryProved: vault.isRecoveryProved, ...open };
    },
    'vault.place': () => keeper.place(),
    'vault.neededFormat': () => keeper.neededFormat(),
    'vault.create': ({ passphrase, practice }) =>
      wiping(passphrase, async () => {
        const vault = await keeper.create(passphrase, (records) =>
          initialRecords(records, practice),
        );
        return { groups: pendingGroups(vault) };
      }),
    'vault.proveRecovery': ({ typed }) => {
      const { isProved, wrong } = keeper.vault().proveRecovery(typed);
      return { isProved, wrong: [...wrong] };
    },
    'vault.renewRecovery': () => ({ groups: [...keeper.vault().renewRecovery()] }),
    'vault.pendingRecovery': () => {
      const groups = keeper.vault().pendingRecovery();
      return groups === undefined ? {} : { groups: [...groups] };
    },
    'vault.acknowledgeLoss': () => {
      keeper.vault().acknowledgeLoss();
      return undefined;
    },
    'vault.people': () => keeper.people(),
    'vault.access': () => keeper.vault().access,
    'vault.changePassphrase': ({ current, next }) =>
      wiping(current, () =>
        wiping(next, () => {
          keeper.vault().changePassphrase(current, next);
          return undefined;
        }),
      ),
    'vault.unlock': ({ passphrase, personId }) =>
      wiping(passphrase, async () => ({
        wasRepaired: (await keeper.unlock(passphrase, personId)).wasRepaired,
      })),
    'vault.recover': ({ recoveryKey, newPassphrase }) =>
      wiping(newPassphrase, async () => ({
        groups: pendingGroups(await keeper.recover(recoveryKey, newPassphrase)),
      })),
  };
}

const pendingGroups = (vault: OpenVault): string[] => [...(vault.pendingRecovery() ?? [])];

async function wiping<T>(passphrase: Uint8Array, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } finally {
    passphrase.fill(0);
  }
}
