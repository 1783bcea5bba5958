import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openVault } from '../../../../electron/vault/vault.js';
import { PASSPHRASE, copyOf, phrase, portsFor, removeFolders, reopen } from '../vault-fixture.js';
import {
  add,
  attachmentFilesIn,
  handlersFor,
  idOf,
  picture,
  vaultWithSurvey,
} from './photo-fixture.js';

afterAll(removeFolders);

let closed: string;
let photoId: string;
beforeAll(async () => {
  const { vault, dir } = await vaultWithSurvey();
  photoId = (await add(vault)).id;
  vault.close();
  closed = dir;
}, 60_000);

const here = import.meta.dirname;

/** Steps passed by a program that is killed at step `dieAt` of its work. */
function run(dir: string, work: 'add' | 'remove' | 'collect', dieAt: number): readonly string[] {
  const hooks = join(here, '..', 'typescript-hooks.mjs');
  const program = join(here, 'attachment-process.ts');
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', hooks, program, dir, PASSPHRASE, work, photoId, String(dieAt)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return stdout.trim().split('\n').filter(Boolean);
}

/** Opens as the owner, reads every photo whole, and clears up as if a day had passed. */
async function afterwards(dir: string): Promise<{ photos: number; files: number }> {
  const tomorrow = { ...portsFor(dir), now: () => new Date(Date.now() + 2 * 86_400_000) };
  const vault = await openVault(tomorrow, phrase());
  try {
    const handlers = handlersFor(vault);
    const photos = await handlers['attachment.list'](undefined);
    const readAll = async (): Promise<void> => {
      for (const { id } of photos) {
        await handlers['attachment.read']({ photoId: id, part: 'whole' });
        await handlers['attachment.read']({ photoId: id, part: 'thumbnail' });
      }
    };
    await readAll();
    vault.attachments.collectOrphans();
    await readAll();
    vault.records.verifyStored();
    return { photos: photos.length, files: attachmentFilesIn(dir).length };
  } finally {
    vault.close();
  }
}

describe('adding a photo, killed at any step', () => {
  it('leaves it whole with its record or not at all, and the one before untouched', async () => {
    const steps = run(copyOf(closed), 'add', 0);
    const twoFiles = ['attachment-written', 'attachment-placed'];
    expect(steps).toEqual([...twoFiles, ...twoFiles, 'attachment-recorded']);
    for (let at = 1; at <= steps.length; at += 1) {
      const dir = copyOf(closed);
      expect(run(dir, 'add', at)).toEqual(steps.slice(0, at));
      // What was left behind is cleared up a day later, and nothing else is.
      const count = at === steps.length ? 2 : 1;
      expect(await afterwards(dir)).toEqual({ photos: count, files: 2 * count });
    }
  }, 120_000);
});

describe('removing a photo, killed at any step', () => {
  it('removes it or not, and never leaves a record without its file', async () => {
    const dir = copyOf(closed);
    expect(run(dir, 'remove', 1)).toEqual(['attachment-removed']);
    expect(attachmentFilesIn(dir)).toHaveLength(2);
    expect(run(dir, 'collect', 1)).toEqual(['orphan-deleted']);
    expect(attachmentFilesIn(dir)).toHaveLength(1);
    expect(await afterwards(dir)).toEqual({ photos: 0, files: 0 });
  }, 120_000);

  it('can be taken back until the vault locks', async () => {
    const dir = copyOf(closed);
    const vault = await reopen(dir);
    const handlers = handlersFor(vault);
    await handlers['attachment.remove']({ photoId: idOf(photoId) });
    expect(await handlers['attachment.list'](undefined)).toEqual([]);
    const back = await handlers['attachment.restore']({ photoId: idOf(photoId) });
    expect(back.id).toBe(photoId);
    const { bytes } = await handlers['attachment.read']({ photoId: back.id, part: 'whole' });
    expect(Buffer.compare(bytes, picture)).toBe(0);
    vault.close();
    expect(await afterwards(dir)).toEqual({ photos: 1, files: 2 });
  });
});
