import { nodeBackupFs } from '../../../electron/vault/backup/backup-fs.js';
import { afterAll, describe, expect, it } from 'vitest';
import { inventoryHandlers } from '../../../electron/inventory/handlers.js';
import { stockTakeHandlers } from '../../../electron/inventory/stock-take-handlers.js';
import type { OpenVault } from '../../../electron/vault/open-vault.js';
import { newItemSchema, stateOf, lastSeenOn } from '../../../shared/domain/inventory/item.js';
import { newRoomSchema } from '../../../shared/domain/inventory/room.js';
import { SITE_A } from '../../support/assessment-builders.js';
import { vaultWithSurvey } from '../vault/attachments/photo-fixture.js';
import { codeOf as codeOfPromise, removeFolders, reopen } from '../vault/vault-fixture.js';

afterAll(removeFolders);

const codeOf = (work: () => unknown) => codeOfPromise(Promise.resolve().then(work));
let count = 0;
function handlersOf(vault: OpenVault) {
  const ports = {
    records: () => vault.records,
    clock: { now: () => '2026-11-23T10:00:00.000Z', today: () => '2026-11-23' },
    ids: {
      hex: (bytes: number) => {
        count += 1;
        return count.toString(16).padStart(2 * bytes, '0');
      },
    },
  };
  return {
    ...inventoryHandlers({
      ...ports,
      attachments: () => vault.attachments,
      archives: { fs: nodeBackupFs, fileOf: () => '' },
      sites: () => [],
    }),
    ...stockTakeHandlers(ports),
  };
}

async function withThree() {
  const made = await vaultWithSurvey();
  const handlers = handlersOf(made.vault);
  const room = await handlers['inventory.saveRoom']({
    room: newRoomSchema.parse({ siteId: SITE_A, name: 'Cabinet 1' }),
  });
  const items = await handlers['inventory.save']({
    entries: ['Otoscope', 'Portable', 'Écran'].map((name) => ({
      item: newItemSchema.parse({ kind: 'medical', name, roomId: room.id }),
    })),
  });
  return { ...made, handlers, items };
}

describe('a round in a vault', () => {
  it('keeps each tick at once, once, through a closing in between', async () => {
    const { vault, dir, handlers, items } = await withThree();
    const { id: stockTakeId, expected } = await handlers['stockTake.start']({});
    expect(expected).toHaveLength(3);
    const see = { stockTakeId, what: { itemId: items[0]!.id }, how: 'tick' as const };
    const first = await handlers['stockTake.see'](see);
    expect(await handlers['stockTake.see'](see)).toEqual(first);
    vault.close();
    const again = await reopen(dir);
    const later = handlersOf(again);
    expect((await later['stockTake.list'](undefined)).sightings).toEqual([first]);
    await later['stockTake.unsee']({ sightingId: first.id });
    expect((await later['stockTake.list'](undefined)).sightings).toEqual([]);
    again.close();
  });

  it('writes into the objects what was found, signs once, and can be taken back', async () => {
    const { vault, handlers, items } = await withThree();
    const { id: stockTakeId } = await handlers['stockTake.start']({});
    const [otoscope, portable, screen] = items;
    await handlers['stockTake.see']({ stockTakeId, what: { itemId: otoscope!.id }, how: 'tick' });
    await handlers['stockTake.see']({ stockTakeId, what: { code: 'CS1-X' }, how: 'scan' });
    const { stockTake } = await handlers['stockTake.sign']({
      stockTakeId,
      name: 'Nadia',
      missing: [portable!.id],
    });
    expect(stockTake.signature).toEqual({ name: 'Nadia', on: '2026-11-23' });
    expect(stockTake.result).toMatchObject({
      rooms: [{ room: 'Cabinet 1', expected: 3, seen: 1 }],
      missing: [{ name: 'Portable' }, { name: 'Écran' }],
      unexpected: [{ text: 'CS1-X' }],
    });
    const stored = async () =>
      new Map(
        (await handlers['inventory.get'](undefined)).items.map((item) => [item.id, item] as const),
      );
    expect(lastSeenOn((await stored()).get(otoscope!.id)!)).toBe('2026-11-23');
    expect(stateOf((await stored()).get(portable!.id)!)).toBe('missing');
    expect(stateOf((await stored()).get(screen!.id)!)).toBe('present');
    const again = () => handlers['stockTake.sign']({ stockTakeId, name: 'X', missing: [] });
    expect(await codeOf(again)).toBe('bad-input');
    const tick = () =>
      handlers['stockTake.see']({ stockTakeId, what: { itemId: screen!.id }, how: 'tick' });
    expect(await codeOf(tick)).toBe('bad-input');

    await handlers['stockTake.reopen']({ stockTakeId });
    expect([...(await stored()).values()]).toEqual(expect.arrayContaining([...items]));
    expect((await handlers['stockTake.list'](undefined)).sightings).toHaveLength(2);
    vault.close();
  });

  it('is discarded with its ticks and comes back with them', async () => {
    const { vault, handlers, items } = await withThree();
    const stockTake = await handlers['stockTake.start']({});
    const { id: stockTakeId } = stockTake;
    await handlers['stockTake.see']({ stockTakeId, what: { itemId: items[0]!.id }, how: 'tick' });
    const before = await handlers['stockTake.list'](undefined);
    await handlers['stockTake.discard']({ stockTakeId });
    expect(await handlers['stockTake.list'](undefined)).toEqual({ stockTakes: [], sightings: [] });
    await handlers['stockTake.restore']({ stockTakeId });
    expect(await handlers['stockTake.list'](undefined)).toEqual(before);
    vault.close();
  });
});
