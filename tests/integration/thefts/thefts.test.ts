import { afterAll, describe, expect, it } from 'vitest';
import { inventoryHandlers } from '../../../electron/inventory/handlers.js';
import { nodeBackupFs } from '../../../electron/vault/backup/backup-fs.js';
import { theftHandlers } from '../../../electron/thefts/handlers.js';
import type { Records } from '../../../electron/vault/records.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { newItemSchema, stateOf, type NewItem } from '../../../shared/domain/inventory/item.js';
import { EMPTY_FACTS } from '../../../shared/domain/theft/theft.js';
import { newTeam, openAs } from '../vault/people-fixture.js';
import { codeOf as codeOfPromise, removeFolders, reopen } from '../vault/vault-fixture.js';
import { vaultWithSurvey } from '../vault/attachments/photo-fixture.js';

afterAll(removeFolders);

let count = 0;
let second = 0;
const portsOf = (vault: OpenVault) => ({
  records: () => vault.records,
  attachments: () => vault.attachments,
  archives: { fs: nodeBackupFs, fileOf: () => '' },
  sites: () => [],
  clock: {
    now: () => {
      second += 1;
      return new Date(Date.UTC(2026, 10, 23, 8) + 1000 * second).toISOString();
    },
    today: () => '2026-11-23',
  },
  ids: {
    hex: (bytes: number) => {
      count += 1;
      return count.toString(16).padStart(2 * bytes, '0');
    },
  },
});
const handlersOf = (vault: OpenVault) => ({
  ...inventoryHandlers(portsOf(vault)),
  ...theftHandlers(portsOf(vault)),
});
const codeOf = (work: () => unknown) => codeOfPromise(Promise.resolve().then(work));
const named = (name: string, more: Partial<NewItem> = {}) =>
  newItemSchema.parse({ kind: 'medical', name, ...more });

async function withObjects() {
  const { vault, dir } = await vaultWithSurvey();
  const handlers = handlersOf(vault);
  const items = await handlers['inventory.save']({
    entries: [
      { item: named('ECG', { serials: ['190.06421'] }) },
      { item: named('Portable', { kind: 'it' }) },
      { item: named('Otoscope') },
    ],
  });
  const itemIds = items.slice(0, 2).map(({ id }) => id);
  const draft = { facts: { ...EMPTY_FACTS, toOn: '2026-11-22' }, itemIds };
  return { vault, dir, handlers, items, draft };
}
const states = async (handlers: ReturnType<typeof handlersOf>) =>
  (await handlers['inventory.get'](undefined)).items.map((item) => `${item.name} ${stateOf(item)}`);

describe('thefts in a vault', () => {
  it('declares in one go, and is the same after a restart', async () => {
    const { vault, dir, handlers, draft } = await withObjects();
    const { id: theftId } = await handlers['thefts.save']({ draft });
    const { theft, items } = await handlers['thefts.declare']({ theftId, draft });
    expect(items).toHaveLength(2);
    vault.close();
    const again = await reopen(dir);
    expect(await handlersOf(again)['thefts.list'](undefined)).toEqual([theft]);
    expect((await states(handlersOf(again))).sort()).toEqual([
      'ECG stolen',
      'Otoscope present',
      'Portable stolen',
    ]);
    again.close();
  });

  it('writes theft and objects in one transaction, or neither', async () => {
    const { vault, handlers, draft } = await withObjects();
    const { id: theftId } = await handlers['thefts.save']({ draft });
    const { records } = vault;
    const broken: Records = {
      list: (type) => records.list(type),
      get: (type, id) => records.get(type, id),
      put: (type, itsId, value) => records.put(type, itsId, value),
      remove: (type, itsId) => {
        records.remove(type, itsId);
      },
      change: (both) => records.change(both),
      removeMany: (all) => {
        records.removeMany(all);
      },
      idFor: (type, key) => records.idFor(type, key),
      putMany: () => {
        throw new Error('disk full');
      },
    };
    const full = { ...portsOf(vault), records: () => broken };
    await expect(
      Promise.resolve().then(() => theftHandlers(full)['thefts.declare']({ theftId, draft })),
    ).rejects.toThrow('disk full');
    expect((await handlers['thefts.list'](undefined))[0]).not.toHaveProperty('declared');
    expect(await states(handlers)).not.toContain('ECG stolen');
    vault.close();
  });

  it('keeps the copy whatever becomes of the object', async () => {
    const { vault, handlers, items, draft } = await withObjects();
    const { id: theftId } = await handlers['thefts.save']({ draft });
    const { theft } = await handlers['thefts.declare']({ theftId, draft });
    const [ecg] = items;
    await handlers['inventory.save']({
      entries: [{ id: ecg!.id, item: named('Autre chose', { serials: ['faux'] }) }],
    });
    await handlers['inventory.remove']({ itemIds: [draft.itemIds[1]!] });
    expect((await handlers['thefts.list'](undefined))[0]?.declared).toEqual(theft.declared);
    // A draft sent late, by a form that was still open, changes nothing either.
    expect(await codeOf(() => handlers['thefts.save']({ id: theftId, draft }))).toBe('bad-input');
    expect(await codeOf(() => handlers['thefts.declare']({ theftId, draft }))).toBe('bad-input');
    expect(await codeOf(() => handlers['thefts.remove']({ theftId }))).toBe('bad-input');
    vault.close();
  });

  it('takes a declaration back, but not once something was found', async () => {
    const { vault, handlers, items, draft } = await withObjects();
    const { id: theftId } = await handlers['thefts.save']({ draft });
    await handlers['thefts.declare']({ theftId, draft });
    await handlers['thefts.withdraw']({ theftId });
    expect((await handlers['inventory.get'](undefined)).items).toEqual(
      expect.arrayContaining([...items]),
    );
    await handlers['thefts.declare']({ theftId, draft });
    const recovery = { itemId: draft.itemIds[0]!, on: '2026-12-01', where: 'dépôt' };
    await handlers['thefts.recover']({ theftId, recovery });
    expect(await codeOf(() => handlers['thefts.withdraw']({ theftId }))).toBe('bad-input');
    expect(await codeOf(() => handlers['thefts.recover']({ theftId, recovery }))).toBe('bad-input');
    await handlers['thefts.takeBackRecovery']({ theftId, itemId: recovery.itemId });
    expect(await states(handlers)).toContain('ECG stolen');
    vault.close();
  });

  it('gives a case number to the objects, keeps ticks, and brings a draft back', async () => {
    const { vault, handlers, draft } = await withObjects();
    const { id: theftId } = await handlers['thefts.save']({ draft });
    await handlers['thefts.tick']({ theftId, task: 'insurer', doneOn: '2026-11-23' });
    await handlers['thefts.save']({ id: theftId, draft });
    const [before] = await handlers['thefts.list'](undefined);
    expect(before?.tasks).toEqual([{ task: 'insurer', doneOn: '2026-11-23' }]);
    await handlers['thefts.remove']({ theftId });
    expect(await handlers['thefts.list'](undefined)).toEqual([]);
    expect(await handlers['thefts.save']({ id: theftId, draft })).toEqual(before);
    await handlers['thefts.declare']({ theftId, draft });
    const { items } = await handlers['thefts.setCase']({ theftId, caseNumber: 'NA.11' });
    expect(items.map(({ events }) => events?.at(-1)?.caseNumber)).toEqual(['NA.11', 'NA.11']);
    const answer = { isEncrypted: 'yes' as const, encryptedHow: 'BitLocker' };
    const answered = await handlers['thefts.setEncryption']({ theftId, ...answer });
    expect(answered.facts).toMatchObject({ ...answer, caseNumber: 'NA.11' });
    await handlers['thefts.tick']({ theftId, task: 'insurer' });
    expect((await handlers['thefts.list'](undefined))[0]?.tasks).toEqual([]);
    vault.close();
  });

  it('declares nothing where nothing was stolen', async () => {
    const { vault, handlers, draft } = await withObjects();
    const empty = { ...draft, itemIds: [] };
    const { id: theftId } = await handlers['thefts.save']({ draft: empty });
    expect(await codeOf(() => handlers['thefts.declare']({ theftId, draft: empty }))).toBe(
      'bad-input',
    );
    vault.close();
  });

  it('is for staff too, and never for the adviser', async () => {
    const team = await newTeam();
    team.vault.close();
    const staff = await openAs(team, 'staff');
    await handlersOf(staff)['thefts.save']({ draft: { facts: EMPTY_FACTS, itemIds: [] } });
    staff.close();
    const adviser = await openAs(team, 'adviser');
    expect(await codeOf(() => handlersOf(adviser)['thefts.list'](undefined))).toBe('not-permitted');
    adviser.close();
  });
});
