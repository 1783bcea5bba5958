/** The ways to an error of a backup: a target that fails, a file that is none, runs in each other's way. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeBackupFs, type BackupFs } from '../../electron/vault/backup/backup-fs.js';
import { backupJobs, type BackupJobs } from '../../electron/vault/backup/backup-jobs.js';
import { makeBackup } from '../../electron/vault/backup/make-backup.js';
import { restoreBackup } from '../../electron/vault/backup/restore-backup.js';
import { vaultKeeper } from '../../electron/vault/vault-keeper.js';
import { inside, type Provocation, type Victim } from './provoking.js';
import { portsFor, utf8 } from './vault-under-test.js';

/** An empty folder beside the victim. */
function targetOf({ dir }: Victim): string {
  const target = `${dir}.target`;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  return target;
}

/** Makes a backup on a target that behaves otherwise. */
export const backingUp = (
  change: (victim: Victim, target: string) => Partial<BackupFs>,
): Provocation =>
  inside((vault, victim) => {
    const target = targetOf(victim);
    return makeBackup(target, vault.backupSource(), {
      ...portsFor(victim.dir),
      fs: { ...nodeBackupFs, ...change(victim, target) },
    });
  });

/** The system's error, where the copy begins. */
export const refusing = (code: string) => (): Partial<BackupFs> => ({
  create: () => Promise.reject(Object.assign(new Error(`${code}: system`), { code })),
});

/** Gives back other bytes than were written. */
export const forgetful = (): Partial<BackupFs> => ({
  open: async (file) => {
    const reader = await nodeBackupFs.open(file);
    return { ...reader, read: async (length) => (await reader.read(length)).fill(7) };
  },
});

/** A file of the same ending that never was a backup. */
export const restoringNonsense: Provocation = (victim) => {
  const file = join(targetOf(victim), 'copie.vbk');
  writeFileSync(file, victim.secretText.repeat(200));
  rmSync(victim.dir, { recursive: true });
  const secret = { kind: 'passphrase', passphrase: utf8(victim.passphrase) } as const;
  return restoreBackup(file, secret, { ...portsFor(victim.dir), fs: nodeBackupFs });
};

/** Works with the jobs of a vault process that has the vault open. */
export const withJobs =
  (work: (jobs: BackupJobs, target: string) => Promise<unknown>): Provocation =>
  async (victim) => {
    const vault = portsFor(victim.dir);
    const keeper = vaultKeeper(vault);
    await keeper.unlock(utf8(victim.passphrase));
    try {
      return await work(
        backupJobs({ keeper, vault, onProgress: () => undefined }),
        targetOf(victim),
      );
    } finally {
      keeper.close();
    }
  };
