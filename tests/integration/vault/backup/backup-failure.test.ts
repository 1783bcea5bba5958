import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeBackupFs, type BackupFs } from '../../../../electron/vault/backup/backup-fs.js';
import { makeBackup } from '../../../../electron/vault/backup/make-backup.js';
import { drillBackup } from '../../../../electron/vault/backup/restore-backup.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import { codeOf, newVault, portsFor, removeFolders, temporaryFolder } from '../vault-fixture.js';
import { NOW, SystemError, backUp, failingFs } from './backup-fixture.js';

let vault: OpenVault;
let dir: string;
const { nativeBinding } = portsFor('.');

beforeAll(async () => {
  ({ vault, dir } = await newVault());
});
afterAll(() => {
  vault.close();
  removeFolders();
});

const holds = (file: string) =>
  drillBackup(file, vault.backupOwner(), { fs: nodeBackupFs, dir, nativeBinding, now: () => NOW });
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe('a backup that fails', () => {
  it('at any step leaves the earlier one whole, and the next one works', async () => {
    const folder = temporaryFolder();
    const first = await backUp(vault, folder);
    const bytes = readFileSync(join(folder, first.name));
    const { fs: counting, steps } = failingFs(0);
    const second = await backUp(vault, temporaryFolder(), { fs: counting });
    expect(second.records).toBe(7);
    expect(steps).toEqual(expect.arrayContaining(['create', 'write', 'sync', 'read', 'rename']));
    // From the renaming on the new copy stands: what fails after it may only leave an older one too many.
    const lastStep = steps.indexOf('rename') + 1;
    for (let failAt = 1; failAt <= lastStep; failAt += 1) {
      const { fs } = failingFs(failAt);
      const failing = backUp(vault, folder, { fs, now: later(failAt) });
      expect(await codeOf(failing), `step ${String(failAt)} ${String(steps[failAt - 1])}`).toBe(
        'io-error',
      );
      expect(readdirSync(folder)).toEqual([first.name]);
      expect(readFileSync(join(folder, first.name)).equals(bytes)).toBe(true);
    }
    await holds(join(folder, first.name));
    const next = await backUp(vault, folder, { now: later(100) });
    expect(readdirSync(folder)).toEqual([next.name]);
  });

  it('while older ones are removed is no failure', async () => {
    const folder = temporaryFolder();
    await backUp(vault, folder);
    const fs: BackupFs = {
      ...nodeBackupFs,
      remove: (file) =>
        file.endsWith('.vbk') ? Promise.reject(new SystemError('EACCES')) : Promise.resolve(),
    };
    const made = await backUp(vault, folder, { fs, now: later(1) });
    expect(made.removed).toBe(0);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it.each([
    ['ENOSPC', 'backup-disk-full'],
    ['EDQUOT', 'backup-disk-full'],
    ['EROFS', 'backup-folder-read-only'],
    ['EIO', 'io-error'],
  ])('with %s says %s', async (system, code) => {
    const { fs } = failingFs(4, system);
    expect(await codeOf(backUp(vault, temporaryFolder(), { fs }))).toBe(code);
  });

  it('because the folder went away says so', async () => {
    const folder = temporaryFolder();
    const fs: BackupFs = {
      ...nodeBackupFs,
      create: async (file) => {
        const out = await nodeBackupFs.create(file);
        return {
          ...out,
          sync: () => {
            rmSync(folder, { recursive: true });
            return Promise.reject(new SystemError('EIO'));
          },
        };
      },
    };
    expect(await codeOf(backUp(vault, folder, { fs }))).toBe('backup-folder-gone');
    expect(await codeOf(backUp(vault, join(folder, 'never')))).toBe('backup-folder-gone');
  });

  it('because the drive gave back other bytes is not verified and not kept', async () => {
    const folder = temporaryFolder();
    const fs: BackupFs = {
      ...nodeBackupFs,
      open: async (file) => {
        const reader = await nodeBackupFs.open(file);
        let reads = 0;
        return {
          ...reader,
          read: async (length) => {
            const bytes = await reader.read(length);
            reads += 1;
            if (reads === 3) bytes[5] = (bytes[5] ?? 0) ^ 1;
            return bytes;
          },
        };
      },
    };
    expect(await codeOf(backUp(vault, folder, { fs }))).toBe('backup-unverified');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('because it was stopped leaves nothing', async () => {
    const folder = temporaryFolder();
    const stop = new AbortController();
    const running = makeBackup(folder, vault.backupSource(), {
      fs: nodeBackupFs,
      nativeBinding,
      now: () => NOW,
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    expect(await codeOf(running)).toBe('backup-cancelled');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('pruning', () => {
  it('keeps what the rule keeps and never touches a file that is not ours', async () => {
    const folder = temporaryFolder();
    const other = await newVault();
    const foreign = await backUp(other.vault, folder);
    other.vault.close();
    const damagedName = 'cabinet-sur-00000000-20200101T000000Z-00000000.vbk';
    writeFileSync(join(folder, damagedName), 'not a backup');
    writeFileSync(join(folder, 'holiday.jpg'), 'a photo');
    mkdirSync(join(folder, 'letters'));
    const dayMs = 86_400_000;
    const made: string[] = [];
    for (let day = 0; day < 20; day += 1) {
      const now = new Date(NOW.getTime() + day * dayMs);
      made.push((await backUp(vault, folder, { now })).name);
    }
    const left = readdirSync(folder);
    for (const name of [foreign.name, damagedName, 'holiday.jpg', 'letters', made.at(-1) ?? '']) {
      expect(left).toContain(name);
    }
    const ours = left.filter((name) => made.includes(name));
    // 22 November to 11 December: the last seven days, the last day of the two weeks before and of November.
    expect(ours.toSorted()).toEqual([made[0], made[7], made[8], ...made.slice(13)]);
  });

  it('takes away its own unfinished files, of this vault only', async () => {
    const folder = temporaryFolder();
    const { name } = await backUp(vault, folder);
    const part = `${name}.part`;
    const foreignPart = 'cabinet-sur-ffffffff-20200101T000000Z-00000000.vbk.part';
    writeFileSync(join(folder, part), 'half');
    writeFileSync(join(folder, foreignPart), 'half');
    await backUp(vault, folder, { now: later(1) });
    expect(existsSync(join(folder, part))).toBe(false);
    expect(existsSync(join(folder, foreignPart))).toBe(true);
  });
});
