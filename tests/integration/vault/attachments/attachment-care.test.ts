import { careForAttachments } from '../../../../electron/vault/attachments/attachment-care.js';
import { cpSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { attachmentFile } from '../../../../electron/vault/attachments/attachment-files.js';
import type { OpenVault } from '../../../../electron/vault/open-vault.js';
import { VaultError } from '../../../../electron/vault/vault-error.js';
import { newTeam, openAs } from '../people-fixture.js';
import { codeOf, copyOf, removeFolders, reopen, tamper } from '../vault-fixture.js';
import {
  read,
  add,
  attachmentFilesIn,
  handlersFor,
  picture,
  thumbnail,
  vaultWithSurvey,
} from './photo-fixture.js';

afterAll(removeFolders);

const makeOld = (dir: string): void => {
  const old = new Date('2026-11-20');
  for (const path of attachmentFilesIn(dir)) utimesSync(join(dir, path), old, old);
};

/** Runs the day's check to its end. Returns how many files it read. */
function runCheck(vault: OpenVault, day: string): number {
  const step = vault.attachments.dailyCheck(day);
  let files = 0;
  while (step?.() === true) files += 1;
  return files;
}

describe('files without a record', () => {
  it('are cleared up when older than a day, and nothing else is', async () => {
    const { vault, dir } = await vaultWithSurvey();
    const kept = await add(vault);
    const removed = await add(vault);
    await handlersFor(vault)['attachment.remove']({ photoId: removed.id });
    vault.attachments.add({ bytes: picture, mediaType: 'image/jpeg', name: '' });
    const cut = `${attachmentFile(dir, kept.attachment.id)}.new`;
    writeFileSync(cut, 'cut short');
    makeOld(dir);
    const young = vault.attachments.add({ bytes: picture, mediaType: 'image/jpeg', name: '' });
    const folder = join(dir, 'att', kept.attachment.id.slice(0, 2));
    const others = ['notes.txt', `${'f'.repeat(32)}.enc.damaged-20261122T103000123Z`, 'x.enc'];
    for (const name of others) {
      writeFileSync(join(folder, name), 'not ours to touch');
      utimesSync(join(folder, name), new Date(0), new Date(0));
    }
    expect(vault.attachments.collectOrphans()).toBe(4);
    expect(existsSync(attachmentFile(dir, young.id))).toBe(true);
    expect(existsSync(cut)).toBe(false);
    for (const name of others) expect(existsSync(join(folder, name))).toBe(true);
    expect(attachmentFilesIn(dir)).toHaveLength(2 + 1 + others.length);
    expect(Buffer.compare((await read(vault, kept.id)).bytes, picture)).toBe(0);
    expect(vault.attachments.collectOrphans()).toBe(0);
    vault.close();
  });

  it('stay as long as any record on the disk cannot be read', async () => {
    const { vault, dir } = await vaultWithSurvey();
    await add(vault);
    vault.attachments.add({ bytes: picture, mediaType: 'image/jpeg', name: '' });
    vault.close();
    makeOld(dir);
    // An opening would refuse such a vault; a way in that forgives more must still not clear up.
    const whole = await reopen(dir);
    const unreadable = () => {
      throw new VaultError('record-damaged', 'test');
    };
    whole.records.verifyStored = unreadable;
    expect(() => whole.attachments.collectOrphans()).toThrow('record-damaged');
    whole.close();
    expect(attachmentFilesIn(dir)).toHaveLength(3);
    tamper(dir, (db) => db.exec('UPDATE records SET envelope = zeroblob(300)'));
    expect(await codeOf(reopen(dir))).toBe('record-damaged');
    expect(attachmentFilesIn(dir)).toHaveLength(3);
  });

  it('are moved aside and not deleted when they were found damaged', async () => {
    const { vault, dir } = await vaultWithSurvey();
    const { id, attachment } = await add(vault);
    const path = attachmentFile(dir, attachment.id);
    writeFileSync(path, 'damaged');
    runCheck(vault, '2026-11-22');
    await handlersFor(vault)['attachment.remove']({ photoId: id });
    makeOld(dir);
    expect(vault.attachments.collectOrphans()).toBe(2);
    expect(attachmentFilesIn(dir)).toEqual([
      `att/${attachment.id.slice(0, 2)}/${attachment.id}.enc.damaged-20261122T103000123Z`,
    ]);
    vault.close();
  });
});

describe('the daily reading', () => {
  it('reads a share, once a day, and tells how many were read within thirty days', async () => {
    const { vault, dir } = await vaultWithSurvey();
    for (let n = 0; n < 31; n += 1) await add(vault);
    const health = () => vault.attachments.health('2026-11-22');
    expect(health()).toEqual({
      count: 31,
      bytes: 31 * (picture.length + thumbnail.length),
      verifiedLast30Days: 0,
      damaged: [],
      missing: [],
    });
    // 62 files, thumbnails among them: a thirtieth is three.
    expect(runCheck(vault, '2026-11-22')).toBe(3);
    expect(runCheck(vault, '2026-11-22')).toBe(0);
    expect(health().lastRun).toBe('2026-11-22');
    vault.close();
    const again = await reopen(dir);
    expect(runCheck(again, '2026-11-22')).toBe(0);
    for (let day = 23; day <= 30; day += 1) runCheck(again, `2026-11-${day}`);
    for (let day = 10; day <= 21; day += 1)
      expect(runCheck(again, `2026-12-${day}`)).toBeGreaterThan(2);
    expect(again.attachments.health('2026-12-21')).toMatchObject({
      count: 31,
      verifiedLast30Days: 31,
      lastRun: '2026-12-21',
    });
    expect(again.attachments.health('2027-03-01').verifiedLast30Days).toBe(0);
    again.close();
  });

  it('finds what is gone, cut short or changed, and what was put back', async () => {
    const { vault, dir } = await vaultWithSurvey();
    const [changed, cut, gone] = [await add(vault), await add(vault), await add(vault)];
    const copy = copyOf(dir);
    const file = (photo: typeof changed) => attachmentFile(dir, photo.attachment.id);
    const bytes = readFileSync(file(changed));
    bytes.fill(0, 100, 200);
    writeFileSync(file(changed), bytes);
    writeFileSync(file(cut), readFileSync(file(cut)).subarray(0, 1000));
    rmSync(attachmentFile(dir, gone.thumbnail!.id));
    runCheck(vault, '2026-11-22');
    // Length and presence on the first day; the change by the time all were read.
    expect(vault.attachments.health('2026-11-22')).toMatchObject({
      missing: [gone.id],
      damaged: expect.arrayContaining([cut.id]) as unknown,
    });
    runCheck(vault, '2026-12-22');
    const health = vault.attachments.health('2026-12-22');
    expect([...health.damaged].sort()).toEqual([changed.id, cut.id].sort());
    expect(health.verifiedLast30Days).toBe(0);
    cpSync(join(copy, 'att'), join(dir, 'att'), { recursive: true });
    runCheck(vault, '2026-12-23');
    expect(vault.attachments.health('2026-12-23')).toMatchObject({
      damaged: [],
      missing: [],
      verifiedLast30Days: 3,
    });
    vault.close();
  });

  it('writes nothing where there is no attachment', async () => {
    const { vault } = await vaultWithSurvey();
    const before = vault.journalEntries().length;
    expect(vault.attachments.dailyCheck('2026-11-22')).toBeUndefined();
    expect(vault.attachments.collectOrphans()).toBe(0);
    expect(vault.journalEntries()).toHaveLength(before);
    vault.close();
  });
});

describe('after an opening', () => {
  it('clears up and reads in small pieces, and stops when the vault closes', async () => {
    const { vault, dir } = await vaultWithSurvey();
    for (let n = 0; n < 3; n += 1) await add(vault);
    vault.attachments.add({ bytes: picture, mediaType: 'image/jpeg', name: '' });
    makeOld(dir);
    const planned: { readonly work: () => void; readonly afterMs: number }[] = [];
    let isOpen = true;
    careForAttachments({
      attachments: vault.attachments,
      isOpen: () => isOpen,
      today: () => '2026-11-22',
      later: (work, afterMs) => planned.push({ work, afterMs }),
    });
    const next = () => planned.shift();
    expect(attachmentFilesIn(dir)).toHaveLength(7);
    const first = next();
    expect(first?.afterMs).toBeGreaterThan(5000);
    first?.work();
    expect(attachmentFilesIn(dir)).toHaveLength(6);
    expect(vault.attachments.health('2026-11-22').lastRun).toBeUndefined();
    expect(planned).toHaveLength(1);
    isOpen = false;
    next()?.work();
    expect(planned).toHaveLength(0);
    expect(vault.attachments.health('2026-11-22').lastRun).toBeUndefined();
    vault.close();
  });

  it('disturbs nobody who may not read all', async () => {
    const team = await newTeam();
    team.vault.close();
    const staff = await openAs(team, 'staff');
    let planned: (() => void) | undefined;
    careForAttachments({
      attachments: staff.attachments,
      isOpen: () => true,
      today: () => '2026-11-22',
      later: (work) => {
        planned = work;
      },
    });
    expect(planned).toBeDefined();
    expect(planned).not.toThrow();
    staff.close();
  });
});
