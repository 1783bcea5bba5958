import { afterAll, describe, expect, it } from 'vitest';
import { inventoryHandlers } from '../../../electron/inventory/handlers.js';
import { nodeBackupFs } from '../../../electron/vault/backup/backup-fs.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { newItemSchema, type NewItem } from '../../../shared/domain/inventory/item.js';
import { newRoomSchema } from '../../../shared/domain/inventory/room.js';
import { WHOLE_VIEW } from '../../../shared/domain/inventory/view.js';
import { SITE_A, SITE_B } from '../../support/assessment-builders.js';
import { jpegShell } from '../../support/pictures.js';
import { newTeam, openAs } from '../vault/people-fixture.js';
import { codeOf as codeOfPromise, removeFolders, reopen } from '../vault/vault-fixture.js';
import { vaultWithSurvey } from '../vault/attachments/photo-fixture.js';

afterAll(removeFolders);

let count = 0;
const handlersOf = (vault: OpenVault) =>
  inventoryHandlers({
    records: () => vault.records,
    attachments: () => vault.attachments,
    clock: { now: () => '2026-11-23T10:00:00.000Z', today: () => '2026-11-23' },
    archives: { fs: nodeBackupFs, fileOf: () => '' },
    sites: () => [],
    ids: {
      hex: (bytes) => {
        count += 1;
        return count.toString(16).padStart(2 * bytes, '0');
      },
    },
  });
const codeOf = (work: () => unknown) => codeOfPromise(Promise.resolve().then(work));
const named = (name: string, more: Partial<NewItem> = {}) =>
  newItemSchema.parse({ kind: 'medical', name, ...more });
const picture = jpegShell({ width: 800, height: 600 });
const thumbnail = jpegShell({ width: 320, height: 240 });
const photo = { bytes: picture, thumbnail, mediaType: 'image/jpeg' as const, name: 'plaque.jpg' };

describe('the inventory in a vault', () => {
  it('is there after a restart, without the fields left empty', async () => {
    const { vault, dir } = await vaultWithSurvey();
    const [saved] = await handlersOf(vault)['inventory.save']({
      entries: [{ item: named('Otoscope', { brand: '', serials: [], model: 'EN 200' }) }],
    });
    expect(saved).toEqual({
      id: saved?.id,
      kind: 'medical',
      name: 'Otoscope',
      model: 'EN 200',
      addedAt: '2026-11-23T10:00:00.000Z',
    });
    vault.close();
    const again = await reopen(dir);
    expect((await handlersOf(again)['inventory.get'](undefined)).items).toEqual([saved]);
    again.close();
  });

  it('takes ten objects or none', async () => {
    const { vault } = await vaultWithSurvey();
    const handlers = handlersOf(vault);
    const entries = Array.from({ length: 10 }, (_, n) => ({ item: named(`Écran ${String(n)}`) }));
    const broken = { item: { ...named('x'), kind: 'weapon' as never } };
    expect(() => handlers['inventory.save']({ entries: [...entries, broken] })).toThrow();
    expect((await handlers['inventory.get'](undefined)).items).toEqual([]);
    await handlers['inventory.save']({ entries });
    expect((await handlers['inventory.get'](undefined)).items).toHaveLength(10);
    vault.close();
  });

  it('gives back removed objects with their photos', async () => {
    const { vault } = await vaultWithSurvey();
    const handlers = handlersOf(vault);
    const [item] = await handlers['inventory.save']({ entries: [{ item: named('Otoscope') }] });
    if (item === undefined) throw new Error('not saved');
    const added = await handlers['inventory.addPhoto']({ itemId: item.id, ...photo });
    await handlers['inventory.remove']({ itemIds: [item.id] });
    expect(await handlers['inventory.get'](undefined)).toMatchObject({ items: [], photos: [] });
    expect(await handlers['inventory.restore']({ itemIds: [item.id] })).toEqual({
      items: [item],
      photos: [added],
    });
    expect(await codeOf(() => handlers['inventory.restore']({ itemIds: [item.id] }))).toBe(
      'not-found',
    );
    const { bytes } = await handlers['inventory.readPhoto']({ photoId: added.id, part: 'whole' });
    expect(Buffer.compare(bytes, picture)).toBe(0);
    vault.close();
  });

  it('keeps photos in the tray until an object is named, and tells no key', async () => {
    const { vault } = await vaultWithSurvey();
    const handlers = handlersOf(vault);
    const waiting = await handlers['inventory.addPhoto'](photo);
    expect(waiting).not.toHaveProperty('itemId');
    expect(JSON.stringify(waiting)).not.toContain('key');
    const [item] = await handlers['inventory.save']({ entries: [{ item: named('Otoscope') }] });
    const given = await handlers['inventory.assignPhotos']({
      photoIds: [waiting.id],
      itemId: item?.id,
    });
    expect(given).toEqual([{ ...waiting, itemId: item?.id }]);
    await handlers['inventory.removePhoto']({ photoId: waiting.id });
    expect(await handlers['inventory.restorePhoto']({ photoId: waiting.id })).toEqual(given[0]);
    vault.close();
  });

  it('keeps rooms a tree of one site, and does not take away one that is in use', async () => {
    const { vault } = await vaultWithSurvey();
    const handlers = handlersOf(vault);
    const room = (name: string, more: object = {}) =>
      newRoomSchema.parse({ siteId: SITE_A, name, ...more });
    const office = await handlers['inventory.saveRoom']({ room: room('Cabinet 1') });
    const cupboard = await handlers['inventory.saveRoom']({
      room: room('Armoire', { parentId: office.id }),
    });
    const refused = [
      { id: office.id, room: room('Cabinet 1', { parentId: cupboard.id }) },
      { id: office.id, room: room('Cabinet 1', { parentId: office.id }) },
      { room: room('Armoire', { parentId: office.id, siteId: SITE_B }) },
      { room: room('Armoire', { parentId: 'f'.repeat(32) }) },
    ];
    for (const each of refused) {
      expect(await codeOf(() => handlers['inventory.saveRoom'](each))).toBe('bad-input');
    }
    const remove = (roomId: typeof office.id) => () => handlers['inventory.removeRoom']({ roomId });
    expect(await codeOf(remove(office.id))).toBe('bad-input');
    const [item] = await handlers['inventory.save']({
      entries: [{ item: named('Seringues', { roomId: cupboard.id }) }],
    });
    expect(await codeOf(remove(cupboard.id))).toBe('bad-input');
    if (item !== undefined) await handlers['inventory.remove']({ itemIds: [item.id] });
    await handlers['inventory.removeRoom']({ roomId: cupboard.id });
    await handlers['inventory.removeRoom']({ roomId: office.id });
    expect((await handlers['inventory.get'](undefined)).rooms).toEqual([]);
    vault.close();
  });

  it('keeps views by name', async () => {
    const { vault } = await vaultWithSurvey();
    const handlers = handlersOf(vault);
    const view = { ...WHOLE_VIEW, gap: 'no-serial' as const };
    const saved = await handlers['inventory.saveView']({ name: 'Sans numéro', view });
    expect((await handlers['inventory.get'](undefined)).views).toEqual([saved]);
    await handlers['inventory.removeView']({ viewId: saved.id });
    expect((await handlers['inventory.get'](undefined)).views).toEqual([]);
    vault.close();
  });

  it('is for staff too, and never for the adviser', async () => {
    const team = await newTeam();
    team.vault.close();
    const staff = await openAs(team, 'staff');
    await handlersOf(staff)['inventory.save']({ entries: [{ item: named('Terminal') }] });
    staff.close();
    const adviser = await openAs(team, 'adviser');
    expect(await codeOf(() => handlersOf(adviser)['inventory.get'](undefined))).toBe(
      'not-permitted',
    );
    adviser.close();
  });
});
