/** Answers `backup.restore` where the keys are: what is typed never passes through main, which names the file only. */
import type { Handlers } from '../../../shared/ipc/contract.js';
import type { VaultKeeper } from '../vault-keeper.js';
import type { BackupJobs, RestoreSecret } from './backup-jobs.js';

export interface RestorePorts {
  readonly keeper: VaultKeeper;
  readonly backups: BackupJobs;
}

export function restoreHandlers({
  keeper,
  backups,
}: RestorePorts): Pick<Handlers, 'backup.restore'> {
  return {
    'backup.restore': async (input) => {
      const passphrase = input.with === 'passphrase' ? input.passphrase : input.newPassphrase;
      try {
        // A copy: the jobs overwrite theirs, and the vault is opened with it afterwards.
        const secret: RestoreSecret =
          input.with === 'passphrase'
            ? { role: 'owner', passphrase: new Uint8Array(input.passphrase) }
            : { role: 'recovery', recoveryKey: input.recoveryKey };
        const restored = await backups.restore(input.token, secret);
        // With what was just typed, not to ask for it twice.
        if (input.with === 'passphrase') {
          await keeper.unlock(passphrase);
          return restored;
        }
        const vault = await keeper.recover(input.recoveryKey, passphrase);
        return { ...restored, groups: [...(vault.pendingRecovery() ?? [])] };
      } finally {
        passphrase.fill(0);
      }
    },
  };
}
