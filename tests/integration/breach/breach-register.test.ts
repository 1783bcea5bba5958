import { afterAll, describe, expect, it } from 'vitest';
import { breachHandlers } from '../../../electron/breach/handlers.js';
import { createVault } from '../../../electron/vault/vault.js';
import { emptyBreach } from '../../../shared/domain/breach/breach.js';
import { aPractice } from '../../support/assessment-builders.js';
import { newVaultDir, phrase, portsFor, removeFolders, reopen } from '../vault/vault-fixture.js';

afterAll(removeFolders);

const ids = {
  count: 0,
  hex(bytes: number) {
    this.count += 1;
    return this.count.toString(16).padStart(2 * bytes, '0');
  },
};

describe('the register of data breaches in a vault', () => {
  it('keeps each step, lists the latest first, and takes back what was removed', async () => {
    const dir = newVaultDir();
    const vault = await createVault(portsFor(dir), phrase(), (records) => [
      { type: 'practice', id: records.idFor('practice', 'practice'), value: aPractice() },
    ]);
    const handlers = breachHandlers({ records: () => vault.records, ids });
    const older = await handlers['breach.save']({
      breach: emptyBreach('2026-11-01T10:00:00.000Z'),
    });
    const begun = await handlers['breach.save']({
      breach: emptyBreach('2026-11-20T08:15:00.000Z'),
    });
    const { id, ...fields } = begun;
    const filled = { ...fields, thing: 'computer', event: 'stolen' } as const;
    await handlers['breach.save']({ id, breach: filled });
    await handlers['breach.remove']({ breachId: older.id });
    vault.close();

    const again = await reopen(dir);
    const after = breachHandlers({ records: () => again.records, ids });
    expect(await after['breach.list'](undefined)).toEqual([{ ...filled, id }]);
    const { id: olderId, ...olderFields } = older;
    await after['breach.save']({ id: olderId, breach: olderFields });
    expect((await after['breach.list'](undefined)).map((each) => each.id)).toEqual([id, olderId]);
    again.close();
  });
});
