import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeBackupFs } from '../../../../electron/vault/backup/backup-fs.js';
import { drillBackup, drillFolder } from '../../../../electron/vault/backup/restore-backup.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import { recoverVault } from '../../../../electron/vault/vault.js';
import {
  PASSPHRASE,
  codeOf,
  newVault,
  newVaultDir,
  phrase,
  portsFor,
  removeFolders,
  reopen,
  temporaryFolder,
} from '../vault-fixture.js';
import { dumpOf, restoreDrillTrial } from '../../../support/backup-trials.js';
import { NOW, backUp, byPassphrase, byRecoveryKey, chanceOf, restore } from './backup-fixture.js';

afterAll(removeFolders);

const { nativeBinding } = portsFor('.');
const groupsOf = (vault: OpenVault): readonly string[] => vault.pendingRecovery() ?? [];

describe('a backup', () => {
  it('restores a whole vault on a clean profile, by passphrase and by recovery key alone', async () => {
    const { vault, dir } = await newVault();
    const groups = groupsOf(vault);
    const folder = temporaryFolder();
    const { name, records } = await backUp(vault, folder);
    expect(readdirSync(folder)).toEqual([name]);
    expect(records).toBe(7);
    const before = dumpOf(vault);
    vault.close();
    rmSync(dir, { recursive: true });
    for (const secret of [byPassphrase(), byRecoveryKey(groups)]) {
      expect(await restore(join(folder, name), dir, secret)).toMatchObject({ records: 7 });
      const restored = await reopen(dir);
      expect(dumpOf(restored)).toBe(before);
      restored.records.put('answer', restored.records.idFor('answer', 'q9'), { n: 9 });
      restored.close();
      (await reopen(dir)).close();
      rmSync(dir, { recursive: true });
    }
  });

  it('brings back random vaults, photos and all, each by passphrase and by recovery key', async () => {
    const chance = chanceOf(20_261_122);
    const folder = temporaryFolder();
    for (let n = 0; n < 6; n += 1) {
      expect(await restoreDrillTrial(folder, chance)).toBeUndefined();
    }
  }, 240_000);

  it('opens with the recovery key when the passphrase is lost, and takes a new one', async () => {
    const { vault, dir } = await newVault();
    const groups = groupsOf(vault);
    const folder = temporaryFolder();
    const { name } = await backUp(vault, folder);
    vault.close();
    rmSync(dir, { recursive: true });
    await restore(join(folder, name), dir, byRecoveryKey(groups));
    const fresh = 'piano nuage brouette citron';
    (await recoverVault(portsFor(dir), groups.join('-'), phrase(fresh))).close();
    expect(await codeOf(reopen(dir, PASSPHRASE))).toBe('wrong-secret');
    (await reopen(dir, fresh)).close();
  });

  it('opens with the secrets of its own day, not with later ones', async () => {
    const { vault } = await newVault();
    const groups = groupsOf(vault);
    const folder = temporaryFolder();
    const { name } = await backUp(vault, folder);
    const renewed = vault.resetSecrets(phrase('piano nuage brouette citron'));
    vault.close();
    const file = join(folder, name);
    expect(
      await codeOf(restore(file, newVaultDir(), byPassphrase('piano nuage brouette citron'))),
    ).toBe('wrong-secret');
    expect(await codeOf(restore(file, newVaultDir(), byRecoveryKey(renewed)))).toBe(
      'wrong-recovery-key',
    );
    const dir = newVaultDir();
    await restore(file, dir, byRecoveryKey(groups));
    (await reopen(dir, PASSPHRASE)).close();
  });

  it('is never restored over a vault, which stays as it is', async () => {
    const { vault, dir } = await newVault();
    const folder = temporaryFolder();
    const { name } = await backUp(vault, folder);
    vault.close();
    const files = () =>
      readdirSync(dir).map((file) => [file, readFileSync(join(dir, file)).toString('hex')]);
    const before = files();
    expect(await codeOf(restore(join(folder, name), dir, byPassphrase()))).toBe('vault-exists');
    expect(files()).toEqual(before);
  });

  it('leaves nothing behind after a wrong secret', async () => {
    const { vault } = await newVault();
    const folder = temporaryFolder();
    const { name } = await backUp(vault, folder);
    vault.close();
    const dir = newVaultDir();
    const wrong = restore(join(folder, name), dir, byPassphrase('pas la bonne phrase'));
    expect(await codeOf(wrong)).toBe('wrong-secret');
    expect(existsSync(dir)).toBe(false);
    expect(existsSync(`${dir}.restoring`)).toBe(false);
  });

  it('holds no word of the vault in the clear', async () => {
    const { vault } = await newVault();
    const folder = temporaryFolder();
    const { name } = await backUp(vault, folder);
    vault.close();
    const bytes = readFileSync(join(folder, name));
    expect(bytes.includes('CANARY')).toBe(false);
    expect(bytes.includes('SQLite')).toBe(false);
  });

  it('is of one moment, although the vault is written to meanwhile', async () => {
    const { vault, dir } = await newVault();
    const before = dumpOf(vault);
    const folder = temporaryFolder();
    const running = backUp(vault, folder);
    vault.records.put('answer', vault.records.idFor('answer', 'q1'), { n: 1, note: 'later' });
    const { name } = await running;
    vault.close();
    rmSync(dir, { recursive: true });
    await restore(join(folder, name), dir, byPassphrase());
    const restored = await reopen(dir);
    expect(dumpOf(restored)).toBe(before);
    restored.close();
  });
});

describe('a restore drill', () => {
  it('opens every record in a folder of its own and takes it away', async () => {
    const { vault, dir } = await newVault();
    const folder = temporaryFolder();
    const { name } = await backUp(vault, folder);
    const result = await drillBackup(join(folder, name), vault.backupOwner(), {
      fs: nodeBackupFs,
      dir,
      nativeBinding,
      now: () => NOW,
    });
    expect(result.records).toBe(7);
    expect(existsSync(drillFolder(dir))).toBe(false);
    vault.close();
  });

  it('names a damaged copy and leaves the vault alone', async () => {
    const { vault, dir } = await newVault();
    const folder = temporaryFolder();
    const { name } = await backUp(vault, folder);
    const file = join(folder, name);
    const bytes = readFileSync(file);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const before = dumpOf(vault);
    const ports = { fs: nodeBackupFs, dir, nativeBinding, now: () => NOW };
    expect(await codeOf(drillBackup(file, vault.backupOwner(), ports))).toBe('backup-damaged');
    expect(existsSync(drillFolder(dir))).toBe(false);
    expect(dumpOf(vault)).toBe(before);
    vault.close();
  });

  it('refuses the backup of another vault', async () => {
    const one = await newVault();
    const other = await newVault();
    const folder = temporaryFolder();
    const { name } = await backUp(other.vault, folder);
    const ports = { fs: nodeBackupFs, dir: one.dir, nativeBinding, now: () => NOW };
    const drill = drillBackup(join(folder, name), one.vault.backupOwner(), ports);
    expect(await codeOf(drill)).toBe('backup-damaged');
    one.vault.close();
    other.vault.close();
  });
});
