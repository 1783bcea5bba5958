/** Backups of small real vaults, and a file system that fails where it is told to. */
import type { BackupFs } from '../../../../electron/vault/backup/backup-fs.js';
import { nodeBackupFs } from '../../../../electron/vault/backup/backup-fs.js';
import { makeBackup, type MadeBackup } from '../../../../electron/vault/backup/make-backup.js';
import { restoreBackup } from '../../../../electron/vault/backup/restore-backup.js';
import type { SlotSecret } from '../../../../electron/vault/keyring/slot.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import { decodeRecoveryKey } from '../../../../electron/vault/recovery-key.js';
import type { Chance } from '../../../support/backup-trials.js';
import { phrase, portsFor } from '../vault-fixture.js';

export const NOW = new Date('2026-11-22T13:05:01.000Z');
const { nativeBinding } = portsFor('.');

export const backUp = (
  vault: OpenVault,
  folder: string,
  { fs = nodeBackupFs, now = NOW }: { readonly fs?: BackupFs; readonly now?: Date } = {},
): Promise<MadeBackup> =>
  makeBackup(folder, vault.backupSource(), { fs, nativeBinding, now: () => now });

export const restore = (file: string, dir: string, secret: SlotSecret, fs = nodeBackupFs) =>
  restoreBackup(file, secret, { fs, dir, nativeBinding, now: () => NOW });

export const byPassphrase = (text?: string): SlotSecret => ({
  kind: 'passphrase',
  passphrase: phrase(text),
});

export function byRecoveryKey(groups: readonly string[]): SlotSecret {
  const decoded = decodeRecoveryKey(groups.join('-'));
  if (!decoded.ok) throw new Error('the recovery key does not decode');
  return { kind: 'recovery', recoveryKey: decoded.bytes };
}

export class SystemError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Fails at the n-th call (from 1) that changes or reads the target; counts the calls. */
export function failingFs(
  failAt: number,
  code = 'EIO',
): { readonly fs: BackupFs; readonly steps: string[] } {
  const steps: string[] = [];
  const step = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    steps.push(name);
    return steps.length === failAt ? Promise.reject(new SystemError(code)) : work();
  };
  const fs: BackupFs = {
    create: async (file) => {
      const out = await step('create', () => nodeBackupFs.create(file));
      return {
        write: (bytes) => step('write', () => out.write(bytes)),
        sync: () => step('sync', () => out.sync()),
        close: () => out.close(),
      };
    },
    open: async (file) => {
      const reader = await step('open', () => nodeBackupFs.open(file));
      return { ...reader, read: (length) => step('read', () => reader.read(length)) };
    },
    rename: (from, to) => step('rename', () => nodeBackupFs.rename(from, to)),
    remove: (file) => step('remove', () => nodeBackupFs.remove(file)),
    list: (folder) => step('list', () => nodeBackupFs.list(folder)),
    syncFolder: (folder) => step('sync-folder', () => nodeBackupFs.syncFolder(folder)),
  };
  return { fs, steps };
}

/** Chance from a seed, for tests that are to say the same each time (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const word = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (limit: number): number => Math.floor((word() / 2 ** 32) * limit);
  return { below, bytes: (length) => Uint8Array.from({ length }, () => below(256)) };
}
