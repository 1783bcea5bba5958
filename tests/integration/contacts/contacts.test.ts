import { afterAll, describe, expect, it } from 'vitest';
import { contactHandlers } from '../../../electron/contacts/handlers.js';
import type { Records } from '../../../electron/vault/records.js';
import { createVault } from '../../../electron/vault/vault.js';
import { emptyContact } from '../../../shared/domain/contacts/contact.js';
import { aPractice } from '../../support/assessment-builders.js';
import { newVaultDir, phrase, portsFor, removeFolders, reopen } from '../vault/vault-fixture.js';

afterAll(removeFolders);

let count = 0;
const ids = {
  hex: (bytes: number) => {
    count += 1;
    return count.toString(16).padStart(2 * bytes, '0');
  },
};
const handlersOf = (records: Records) => contactHandlers({ records: () => records, ids });

async function newPractice() {
  const dir = newVaultDir();
  const vault = await createVault(portsFor(dir), phrase(), (records) => [
    { type: 'practice', id: records.idFor('practice', 'practice'), value: aPractice() },
  ]);
  return { vault, dir };
}
const locksmith = { ...emptyContact('locksmith'), name: 'Dupont', phone: '081 00 00 02' };

describe('the practice’s contacts in a vault', () => {
  it('are there after a restart, in the order of the sheet', async () => {
    const { vault, dir } = await newPractice();
    const handlers = handlersOf(vault.records);
    const smith = await handlers['contacts.save']({ contact: locksmith });
    const circle = await handlers['contacts.save']({ contact: emptyContact('guard-number') });
    vault.close();
    const again = await reopen(dir);
    expect(await handlersOf(again.records)['contacts.list'](undefined)).toEqual([circle, smith]);
    again.close();
  });

  it('change, go and come back under the same id', async () => {
    const { vault } = await newPractice();
    const handlers = handlersOf(vault.records);
    const { id } = await handlers['contacts.save']({ contact: locksmith });
    await handlers['contacts.save']({ id, contact: { ...locksmith, phone: '081 00 00 03' } });
    expect(await handlers['contacts.list'](undefined)).toMatchObject([
      { id, phone: '081 00 00 03' },
    ]);
    await handlers['contacts.remove']({ contactId: id });
    expect(await handlers['contacts.list'](undefined)).toEqual([]);
    await handlers['contacts.save']({ id, contact: locksmith });
    expect(await handlers['contacts.list'](undefined)).toEqual([{ ...locksmith, id }]);
    vault.close();
  });
});
