import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeBackupFs } from '../../../../electron/vault/backup/backup-fs.js';
import { drillBackup } from '../../../../electron/vault/backup/restore-backup.js';
import { isVaultAbsent } from '../../../../electron/vault/vault-folder.js';
import { attachmentsOf, dumpOf, putAttachment } from '../../../support/backup-trials.js';
import {
  PASSPHRASE,
  copyOf,
  newVault,
  newVaultDir,
  portsFor,
  removeFolders,
  reopen,
  temporaryFolder,
} from '../vault-fixture.js';
import { NOW, backUp, byRecoveryKey, chanceOf, restore } from './backup-fixture.js';

afterAll(removeFolders);

let dir: string;
let folder: string;
let earlier: string;
let groups: readonly string[];
let truth: string;

beforeAll(async () => {
  const made = await newVault();
  ({ dir } = made);
  putAttachment(dir, 'ab'.repeat(16), chanceOf(3).bytes(200_000));
  groups = made.vault.pendingRecovery() ?? [];
  truth = dumpOf(made.vault);
  folder = temporaryFolder();
  earlier = (await backUp(made.vault, folder)).name;
  made.vault.close();
}, 60_000);

const here = import.meta.dirname;

/** Steps passed by a program that makes or restores a backup, killed at step `dieAt`. */
function program(work: 'make' | 'restore', args: readonly string[], dieAt: number) {
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--import',
      join(here, '..', 'typescript-hooks.mjs'),
      join(here, 'backup-process.ts'),
      work,
      ...args,
      String(dieAt),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return stdout.trim().split('\n').filter(Boolean);
}

describe('a backup, killed at any step', () => {
  it('leaves a whole copy and a whole vault, and the next one cleans up', async () => {
    const vaultDir = copyOf(dir);
    const copyOfFolder = (): string => {
      const copy = temporaryFolder();
      cpSync(folder, copy, { recursive: true });
      return copy;
    };
    const make = (target: string, at: number) =>
      program('make', [vaultDir, target, PASSPHRASE], at);
    const steps = make(copyOfFolder(), 0);
    expect(steps).toEqual([
      'backup-begun',
      'backup-database-written',
      'backup-attachments-written',
      'backup-synced',
      'backup-read-back',
      'backup-renamed',
      'backup-pruned',
    ]);
    for (let at = 1; at <= steps.length; at += 1) {
      const target = copyOfFolder();
      expect(make(target, at)).toEqual(steps.slice(0, at));
      const step = steps[at - 1];
      const copies = readdirSync(target).filter((name) => name.endsWith('.vbk'));
      const isNamed = at > steps.indexOf('backup-read-back') + 1;
      expect(copies, step).toHaveLength(step === 'backup-renamed' ? 2 : 1);
      expect(copies.includes(earlier), step).toBe(step !== 'backup-pruned');
      expect(
        readdirSync(target).some((name) => name.endsWith('.part')),
        step,
      ).toBe(!isNamed);
      const vault = await reopen(vaultDir);
      expect(dumpOf(vault)).toBe(truth);
      for (const name of copies) {
        const { nativeBinding, now } = portsFor(vaultDir);
        const ports = { dir: vaultDir, nativeBinding, now, fs: nodeBackupFs };
        const tried = await drillBackup(join(target, name), vault.backupOwner(), ports);
        expect(tried).toMatchObject({ records: 7, attachments: 1 });
      }
      const next = await backUp(vault, target, { now: new Date(NOW.getTime() + 86_000_000) });
      vault.close();
      expect(readdirSync(target)).toContain(next.name);
      expect(readdirSync(target).some((name) => name.endsWith('.part'))).toBe(false);
      expect(existsSync(join(vaultDir, 'snapshot.new'))).toBe(false);
    }
  }, 300_000);
});

describe('a restore, killed at any step', () => {
  it('has made a whole vault or none, and can be done again', async () => {
    const file = join(folder, earlier);
    const bytes = readFileSync(file);
    const run = (target: string, at: number) =>
      program('restore', [target, file, groups.join('-')], at);
    const steps = run(newVaultDir(), 0);
    expect(steps).toEqual([
      'restore-begun',
      'restore-attachments-written',
      'restore-database-written',
      'restore-verified',
      'restore-renamed',
    ]);
    for (let at = 1; at <= steps.length; at += 1) {
      const target = newVaultDir();
      expect(run(target, at)).toEqual(steps.slice(0, at));
      const isThere = at === steps.length;
      expect(isVaultAbsent(target), steps[at - 1]).toBe(!isThere);
      if (!isThere) await restore(file, target, byRecoveryKey(groups));
      const vault = await reopen(target);
      expect(dumpOf(vault)).toBe(truth);
      expect(attachmentsOf(target)).toEqual(attachmentsOf(dir));
      vault.close();
      expect(existsSync(`${target}.restoring`)).toBe(false);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
  }, 300_000);
});
