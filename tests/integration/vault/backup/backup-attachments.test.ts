import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  attachmentFile,
  attachmentsIn,
} from '../../../../electron/vault/attachments/attachment-files.js';
import { nodeBackupFs } from '../../../../electron/vault/backup/backup-fs.js';
import type { BackupSource } from '../../../../electron/vault/backup/backup-source.js';
import { makeBackup } from '../../../../electron/vault/backup/make-backup.js';
import { drillBackup } from '../../../../electron/vault/backup/restore-backup.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import { attachmentsOf, putAttachment } from '../../../support/backup-trials.js';
import { newTeam, openAs } from '../people-fixture.js';
import {
  codeOf,
  newVault,
  newVaultDir,
  portsFor,
  removeFolders,
  reopen,
  temporaryFolder,
} from '../vault-fixture.js';
import {
  NOW,
  SystemError,
  backUp,
  byPassphrase,
  byRecoveryKey,
  chanceOf,
  failingFs,
  restore,
} from './backup-fixture.js';

afterAll(removeFolders);

const { nativeBinding } = portsFor('.');
const chance = chanceOf(7);
const idOf = (n: number): string => n.toString(16).padStart(2, '0').repeat(16);
/** Around a chunk's edge, where mistakes are made, and over several chunks. */
const SIZES = [0, 1, 65_535, 65_536, 65_537, 300_000];

async function withPhotos(): Promise<{ vault: OpenVault; dir: string }> {
  const made = await newVault();
  SIZES.forEach((size, n) => {
    putAttachment(made.dir, idOf(n + 1), chance.bytes(size));
  });
  return made;
}

const backUpFrom = (source: BackupSource, folder: string, fs = nodeBackupFs, now = NOW) =>
  makeBackup(folder, source, { fs, nativeBinding, now: () => now });
const drill = (file: string, vault: OpenVault, dir: string) =>
  drillBackup(file, vault.backupOwner(), { fs: nodeBackupFs, dir, nativeBinding, now: () => NOW });

describe('photos and documents in a backup', () => {
  it('come back byte for byte, readable to the user alone, and are counted', async () => {
    const { vault, dir } = await withPhotos();
    const folder = temporaryFolder();
    const made = await backUp(vault, folder);
    expect(made).toMatchObject({ records: 7, sealed: 0, attachments: 6, unreadable: 0 });
    const file = join(folder, made.name);
    expect(await drill(file, vault, dir)).toMatchObject({ records: 7, attachments: 6 });
    const before = attachmentsOf(dir);
    vault.close();
    const clean = newVaultDir();
    expect(await restore(file, clean, byPassphrase())).toMatchObject({ attachments: 6 });
    expect(attachmentsOf(clean)).toEqual(before);
    expect(statSync(attachmentFile(clean, idOf(1))).mode & 0o777).toBe(0o600);
    (await reopen(clean)).close();
  });

  it('are all that is copied of the folder beside keyring and records', async () => {
    const { vault, dir } = await withPhotos();
    writeFileSync(join(dir, 'anchor'), 'slots of another moment');
    writeFileSync(join(dir, 'att', '01', 'notes.txt'), 'x');
    writeFileSync(join(dir, 'att', '01', `${idOf(1)}.enc.new`), 'x');
    writeFileSync(join(dir, 'att', '01', `${idOf(2)}.enc`), 'in another’s folder');
    mkdirSync(join(dir, 'att', '01', `01${'f'.repeat(30)}.enc`));
    writeFileSync(join(dir, 'att', 'stray.enc'), 'x');
    expect(attachmentsIn(dir).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map(idOf));
    const folder = temporaryFolder();
    const { name } = await backUp(vault, folder);
    vault.close();
    const clean = newVaultDir();
    await restore(join(folder, name), clean, byPassphrase());
    const restored = ['anchor', 'att', 'keyring.a', 'keyring.b', 'records.db'];
    expect(readdirSync(clean).sort()).toEqual(restored);
    // A new one, where the restored journal ends.
    expect(readFileSync(join(clean, 'anchor')).subarray(0, 8).toString()).toBe('CSVAULTA');
    expect(Object.keys(attachmentsOf(clean))).toHaveLength(6);
  });

  it('may be deleted while the backup is made', async () => {
    const { vault, dir } = await withPhotos();
    const source = vault.backupSource();
    rmSync(attachmentFile(dir, idOf(2)));
    rmSync(join(dir, 'att', '04'), { recursive: true });
    const folder = temporaryFolder();
    const made = await backUpFrom(source, folder);
    expect(made).toMatchObject({ attachments: 4, unreadable: 0 });
    expect(await drill(join(folder, made.name), vault, dir)).toMatchObject({ attachments: 4 });
    vault.close();
  });

  it.each([
    ['cannot be opened', 0],
    ['stop half-way', 100_000],
  ])('that %s are left out, said, and cost no older copy', async (_, readable) => {
    const { vault, dir } = await withPhotos();
    const folder = temporaryFolder();
    const whole = await backUp(vault, folder);
    const source = vault.backupSource();
    const failing: BackupSource = {
      ...source,
      openAttachment: async (id) => {
        if (id !== idOf(6)) return source.openAttachment(id);
        if (readable === 0) return 'unreadable';
        const reader = await nodeBackupFs.open(attachmentFile(dir, id));
        let read = 0;
        return {
          ...reader,
          read: (length) => {
            read += length;
            return read > readable ? Promise.reject(new SystemError('EIO')) : reader.read(length);
          },
        };
      },
    };
    const later = new Date(NOW.getTime() + 60_000);
    const made = await backUpFrom(failing, folder, nodeBackupFs, later);
    expect(made).toMatchObject({ attachments: 5, unreadable: 1, removed: 0 });
    expect(readdirSync(folder).sort()).toEqual([whole.name, made.name].sort());
    vault.close();
    const clean = newVaultDir();
    const restored = await restore(join(folder, made.name), clean, byPassphrase());
    expect(restored).toMatchObject({ records: 7, attachments: 5, unreadable: 1 });
    expect(existsSync(attachmentFile(clean, idOf(6)))).toBe(false);
    expect(Object.keys(attachmentsOf(clean))).toHaveLength(5);
  });

  it('changed in one byte in the copy are found', async () => {
    const { vault, dir } = await withPhotos();
    const folder = temporaryFolder();
    const { name } = await backUp(vault, folder);
    const file = join(folder, name);
    const bytes = readFileSync(file);
    for (const fromEnd of [200_000, 300_000, 400_000]) {
      const changed = Buffer.from(bytes);
      const at = changed.length - fromEnd;
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(file, changed);
      expect(await codeOf(drill(file, vault, dir))).toBe('backup-damaged');
    }
    vault.close();
  });

  it('leave the earlier copy whole when the drive fails at any step', async () => {
    const { vault, dir } = await withPhotos();
    const folder = temporaryFolder();
    const first = await backUp(vault, folder);
    const { fs: counting, steps } = failingFs(0);
    await backUp(vault, temporaryFolder(), { fs: counting });
    const lastStep = steps.indexOf('rename') + 1;
    for (let failAt = 1; failAt <= lastStep; failAt += 1) {
      const now = new Date(NOW.getTime() + failAt * 1000);
      expect(await codeOf(backUp(vault, folder, { fs: failingFs(failAt).fs, now }))).toBe(
        'io-error',
      );
      expect(readdirSync(folder)).toEqual([first.name]);
    }
    expect(await drill(join(folder, first.name), vault, dir)).toMatchObject({ attachments: 6 });
    vault.close();
  });

  it('are never in memory all together', async () => {
    const { vault, dir } = await newVault();
    const block = Buffer.alloc(8_000_000, 3);
    for (let n = 1; n <= 25; n += 1) putAttachment(dir, idOf(n), block);
    const folder = temporaryFolder();
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 5);
    const { name } = await backUp(vault, folder);
    await drill(join(folder, name), vault, dir);
    clearInterval(watch);
    vault.close();
    // 200 MB of photos, written, read back and tried out.
    expect(most - before).toBeLessThan(120_000_000);
  }, 120_000);
});

describe('a backup made by somebody who cannot read all of it', () => {
  it('opens for the owner, with everything in it', async () => {
    const team = await newTeam();
    putAttachment(team.dir, idOf(9), chance.bytes(70_000));
    team.vault.records.put('answer', undefined, { n: 6 });
    const total = team.vault.records.list('answer').length;
    team.vault.close();
    for (const role of ['associate', 'staff'] as const) {
      const folder = temporaryFolder();
      const colleague = await openAs(team, role);
      const made = await backUp(colleague, folder);
      expect(made.attachments).toBe(1);
      expect(made.sealed).toBeGreaterThan(0);
      expect(() => colleague.backupOwner()).toThrow('not-permitted');
      colleague.close();
      for (const secret of [
        byPassphrase(),
        { kind: 'recovery', recoveryKey: team.recoveryKey } as const,
      ]) {
        const clean = newVaultDir();
        const restored = await restore(join(folder, made.name), clean, secret);
        expect(restored).toMatchObject({ sealed: 0, attachments: 1 });
        expect(restored.records).toBeGreaterThan(made.records);
        const vault = await reopen(clean);
        expect(vault.records.list('answer')).toHaveLength(total);
        expect(attachmentsOf(clean)).toEqual(attachmentsOf(team.dir));
        vault.close();
      }
    }
  });

  it('does not open for whoever made it', async () => {
    const team = await newTeam();
    team.vault.close();
    const folder = temporaryFolder();
    const staff = await openAs(team, 'staff');
    const { name } = await backUp(staff, folder);
    const secrets = staff.backupSource().maker;
    const asMaker = drillBackup(join(folder, name), secrets, {
      fs: nodeBackupFs,
      dir: team.dir,
      nativeBinding,
      now: () => NOW,
    });
    expect(await codeOf(asMaker)).toBe('backup-damaged');
    staff.close();
  });

  it('is not for the adviser to make', async () => {
    const team = await newTeam();
    team.vault.close();
    const adviser = await openAs(team, 'adviser');
    expect(() => adviser.backupSource()).toThrow('not-permitted');
    adviser.close();
  });

  it('prunes by the same rule, and the owner prunes theirs', async () => {
    const team = await newTeam();
    const folder = temporaryFolder();
    await backUp(team.vault, folder);
    team.vault.close();
    const staff = await openAs(team, 'staff');
    const second = await backUp(staff, folder, { now: new Date(NOW.getTime() + 60_000) });
    staff.close();
    expect(readdirSync(folder)).toEqual([second.name]);
  });
});

it('is not made from a keyring file that is not the one in force', async () => {
  const { vault, dir } = await newVault();
  for (const name of ['keyring.a', 'keyring.b']) writeFileSync(join(dir, name), 'damaged');
  expect(() => vault.backupSource()).toThrow('keyring-damaged');
  vault.close();
});

it('is made although nothing can be written beside the records', async () => {
  const { vault, dir } = await newVault();
  mkdirSync(join(dir, 'snapshot.new'));
  const folder = temporaryFolder();
  const { name } = await backUp(vault, folder);
  const groups = vault.pendingRecovery() ?? [];
  vault.close();
  const clean = newVaultDir();
  expect(await restore(join(folder, name), clean, byRecoveryKey(groups))).toMatchObject({
    records: 7,
  });
});
