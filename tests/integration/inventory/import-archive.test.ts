/** Tables and archives taken into a real vault, all or nothing, and taken back. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inventoryHandlers } from '../../../electron/inventory/handlers.js';
import { nodeBackupFs } from '../../../electron/vault/backup/backup-fs.js';
import { KDF_FLOOR, deriveKey } from '../../../electron/vault/crypto/kdf.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { newItemSchema, type NewItem } from '../../../shared/domain/inventory/item.js';
import { newRoomSchema } from '../../../shared/domain/inventory/room.js';
import { siteSchema } from '../../../shared/domain/practice/practice.js';
import type { ArchiveStep } from '../../../shared/ipc/contract-inventory-files.js';
import { SITE_A, SITE_B } from '../../support/assessment-builders.js';
import { jpegShell } from '../../support/pictures.js';
import { vaultWithSurvey } from '../vault/attachments/photo-fixture.js';
import { codeOf as codeOfPromise, newVaultDir, removeFolders } from '../vault/vault-fixture.js';

afterAll(removeFolders);

let count = 0;
const handlersOf = (vault: OpenVault, file = '', site = SITE_A) =>
  inventoryHandlers({
    records: () => vault.records,
    attachments: () => vault.attachments,
    clock: { now: () => '2026-11-23T10:00:00.000Z', today: () => '2026-11-23' },
    archives: {
      fs: nodeBackupFs,
      fileOf: () => file,
      derive: (passphrase, salt) => deriveKey(passphrase, salt, KDF_FLOOR),
    },
    sites: () => [siteSchema.parse({ id: site, name: 'Namur' })],
    ids: {
      hex: (bytes) => {
        count += 1;
        return count.toString(16).padStart(2 * bytes, '0');
      },
    },
  });
type Handlers = ReturnType<typeof handlersOf>;
const codeOf = (work: () => unknown) => codeOfPromise(Promise.resolve().then(work));
const named = (name: string, more: Partial<NewItem> = {}) =>
  newItemSchema.parse({ kind: 'medical', name, ...more });
const room = (name: string, more: object = {}) =>
  newRoomSchema.parse({ siteId: SITE_A, name, ...more });
const phrase = (text = 'gaufre vélo tilleul mardi') => new TextEncoder().encode(text);

/** Steps until it is done. */
async function finished(handlers: Handlers, token = 't'): Promise<ArchiveStep> {
  for (;;) {
    const step = await handlers['inventory.archiveStep']({ token });
    expect(step.done).toBeLessThanOrEqual(step.total);
    if (step.isFinished) return step;
  }
}

describe('an import', () => {
  it('adds rooms and objects together, changes those named, and is taken back as a whole', async () => {
    const { vault } = await vaultWithSurvey();
    const handlers = handlersOf(vault);
    const [before] = await handlers['inventory.save']({ entries: [{ item: named('Ancien') }] });
    const cabinet = await handlers['inventory.saveRoom']({ room: room('Cabinet 1') });
    const counts = await handlers['inventory.import']({
      rooms: [
        { siteId: cabinet.siteId, name: 'Armoire', parentId: cabinet.id },
        { siteId: cabinet.siteId, name: 'Tiroir', parentIndex: 0 },
      ],
      entries: [
        { item: named('Otoscope'), roomIndex: 1 },
        { id: before!.id, item: named('Ancien', { brand: 'Heine' }) },
      ],
    });
    expect(counts).toEqual({ added: 1, updated: 1, rooms: 2 });
    const after = await handlers['inventory.get'](undefined);
    expect(after.items.map(({ name, brand }) => [name, brand])).toEqual(
      expect.arrayContaining([
        ['Otoscope', undefined],
        ['Ancien', 'Heine'],
      ]),
    );
    const drawer = after.rooms.find(({ name }) => name === 'Tiroir')!;
    expect(after.items.find(({ name }) => name === 'Otoscope')?.roomId).toBe(drawer.id);
    await handlers['inventory.undoImport'](undefined);
    const back = await handlers['inventory.get'](undefined);
    expect(back.items).toEqual([before]);
    expect(back.rooms).toEqual([cabinet]);
    expect(await codeOf(() => handlers['inventory.undoImport'](undefined))).toBe('not-found');
    vault.close();
  });

  it('leaves nothing when any of it cannot be', async () => {
    const { vault } = await vaultWithSurvey();
    const handlers = handlersOf(vault);
    const refused = await codeOf(() =>
      handlers['inventory.import']({
        rooms: [room('Cabinet 1')],
        entries: [
          { item: named('Otoscope'), roomIndex: 0 },
          { item: named('Perdu'), roomIndex: 7 },
        ],
      }),
    );
    expect(refused).toBe('bad-input');
    const elsewhere = await codeOf(() =>
      handlers['inventory.import']({
        rooms: [room('A'), { ...room('B', { siteId: SITE_B }), parentIndex: 0 }],
        entries: [{ item: named('Otoscope') }],
      }),
    );
    expect(elsewhere).toBe('bad-input');
    const { items, rooms } = await handlers['inventory.get'](undefined);
    expect([items, rooms]).toEqual([[], []]);
    vault.close();
  });
});

async function filled() {
  const { vault } = await vaultWithSurvey();
  const file = join(newVaultDir(), '..', `archive-${String(count)}.inventaire`);
  const handlers = handlersOf(vault, file);
  const cabinet = await handlers['inventory.saveRoom']({ room: room('Cabinet 1') });
  const cupboard = await handlers['inventory.saveRoom']({
    room: room('Armoire', { parentId: cabinet.id }),
  });
  const [otoscope, laptop] = await handlers['inventory.save']({
    entries: [
      {
        item: named('Otoscope', { roomId: cupboard.id, serials: ['A-1'], siteId: cabinet.siteId }),
      },
      { item: named('Portable', { kind: 'it' }) },
    ],
  });
  const photo = (width: number) => ({
    itemId: otoscope!.id,
    bytes: jpegShell({ width, height: 600 }),
    thumbnail: jpegShell({ width: 320, height: 240 }),
    mediaType: 'image/jpeg' as const,
    name: '..\\..\\CON.jpg',
  });
  await handlers['inventory.addPhoto'](photo(800));
  await handlers['inventory.addPhoto'](photo(900));
  await handlers['inventory.writeArchive']({ token: 't', passphrase: phrase() });
  const { written } = await finished(handlers);
  return { vault, handlers, file, written, otoscope: otoscope!, laptop: laptop! };
}

describe('an archive', () => {
  it('brings objects, rooms and photos into another vault, and is taken back', async () => {
    const one = await filled();
    expect(one.written).toMatchObject({ items: 2, photos: 2 });
    const { vault } = await vaultWithSurvey();
    const handlers = handlersOf(vault, one.file, SITE_B);
    await handlers['inventory.openArchive']({ token: 't', passphrase: phrase() });
    expect((await finished(handlers)).found).toEqual({ items: 2, already: 0, rooms: 2, photos: 2 });
    expect((await handlers['inventory.get'](undefined)).items).toEqual([]);
    await handlers['inventory.takeArchive']({ token: 't', already: 'skip' });
    expect((await finished(handlers)).taken).toEqual({
      added: 2,
      updated: 0,
      skipped: 0,
      photos: 2,
    });
    const there = await handlers['inventory.get'](undefined);
    expect(new Set(there.items.map(({ id }) => id))).toEqual(
      new Set([one.otoscope.id, one.laptop.id]),
    );
    expect(there.rooms.every(({ siteId }) => siteId === SITE_B)).toBe(true);
    const { photos } = there;
    expect(photos.map(({ attachment }) => attachment.width)).toEqual([800, 900]);
    const whole = await handlers['inventory.readPhoto']({ photoId: photos[1]!.id, part: 'whole' });
    expect(new Uint8Array(whole.bytes)).toEqual(jpegShell({ width: 900, height: 600 }));
    await handlers['inventory.undoImport'](undefined);
    const back = await handlers['inventory.get'](undefined);
    expect([back.items, back.rooms, back.photos]).toEqual([[], [], []]);
    one.vault.close();
    vault.close();
  });

  it('meets what is there already as one asks, and never twice', async () => {
    const { handlers, otoscope, vault } = await filled();
    await handlers['inventory.save']({ entries: [{ id: otoscope.id, item: named('Changé') }] });
    const take = async (already: 'skip' | 'update') => {
      await handlers['inventory.openArchive']({ token: 't', passphrase: phrase() });
      expect((await finished(handlers)).found).toMatchObject({ already: 2 });
      await handlers['inventory.takeArchive']({ token: 't', already });
      return (await finished(handlers)).taken;
    };
    expect(await take('skip')).toEqual({ added: 0, updated: 0, skipped: 2, photos: 0 });
    expect(await take('update')).toEqual({ added: 0, updated: 2, skipped: 0, photos: 0 });
    const { items, rooms, photos } = await handlers['inventory.get'](undefined);
    expect(items.find(({ id }) => id === otoscope.id)?.name).toBe('Otoscope');
    expect([items.length, rooms.length, photos.length]).toEqual([2, 2, 2]);
    vault.close();
  });

  it('never confuses a wrong passphrase with damage, wherever the damage is', async () => {
    const { handlers, file, vault } = await filled();
    const open = async (text?: string) => {
      await handlers['inventory.openArchive']({ token: 't', passphrase: phrase(text) });
      return codeOf(() => finished(handlers));
    };
    expect(await open('pas la bonne phrase')).toBe('wrong-secret');
    const whole = readFileSync(file);
    for (const at of [0, 9, 20, 60, 150, 190, 260, whole.length / 2, whole.length - 1].map(
      Math.floor,
    )) {
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ 1;
      writeFileSync(file, bytes);
      expect([at, await open()]).toEqual([at, 'archive-damaged']);
    }
    for (const length of [0, 5, 100, 300, whole.length - 1, whole.length - 400]) {
      writeFileSync(file, whole.subarray(0, length));
      expect([length, await open()]).toEqual([length, 'archive-damaged']);
    }
    writeFileSync(file, Buffer.concat([whole, whole.subarray(-100)]));
    expect(await open()).toBe('archive-damaged');
    writeFileSync(file, whole);
    await handlers['inventory.openArchive']({ token: 't', passphrase: phrase() });
    expect((await finished(handlers)).found).toBeDefined();
    vault.close();
  });

  it('leaves no file and no object when it is cancelled', async () => {
    const { handlers, file, vault } = await filled();
    const folder = join(file, '..');
    const before = readdirSync(folder).sort();
    await handlers['inventory.writeArchive']({ token: 't', passphrase: phrase() });
    await handlers['inventory.archiveStep']({ token: 't' });
    await handlers['inventory.cancelArchive']({ token: 't' });
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(await codeOf(() => handlers['inventory.archiveStep']({ token: 't' }))).toBe('not-found');
    expect(
      await codeOf(async () => {
        await handlers['inventory.takeArchive']({ token: 'u', already: 'skip' });
        await finished(handlers, 'u');
      }),
    ).toBe('not-found');
    vault.close();
  });

  it('holds nothing in the clear, and no name of a file as a path', async () => {
    const { file, vault } = await filled();
    const bytes = readFileSync(file).toString('latin1');
    for (const word of ['Otoscope', 'Cabinet', 'CON.jpg', 'A-1']) expect(bytes).not.toContain(word);
    vault.close();
  });
});
