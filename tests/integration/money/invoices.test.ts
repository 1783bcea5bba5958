import { afterAll, describe, expect, it } from 'vitest';
import { invoiceHandlers } from '../../../electron/money/handlers.js';
import type { Records } from '../../../electron/vault/records.js';
import { createVault } from '../../../electron/vault/vault.js';
import { questionIdSchema } from '../../../shared/content/schema.js';
import { newInvoiceSchema } from '../../../shared/domain/money/invoice.js';
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
const handlersOf = (records: Records) => invoiceHandlers({ records: () => records, ids });

async function newPractice() {
  const dir = newVaultDir();
  const vault = await createVault(portsFor(dir), phrase(), (records) => [
    { type: 'practice', id: records.idFor('practice', 'practice'), value: aPractice() },
  ]);
  return { vault, dir };
}
const bolt = newInvoiceSchema.parse({
  title: 'Serrure arrière',
  questionId: questionIdSchema.parse('locks.multipoint'),
  supplier: 'Dupont',
  date: '2026-03-14',
  cents: 48_000,
  isPaid: true,
  proofs: ['invoice', 'payment'],
});

describe('invoices in a vault', () => {
  it('are there after a restart, the latest first', async () => {
    const { vault, dir } = await newPractice();
    const handlers = handlersOf(vault.records);
    const early = await handlers['invoices.save']({ invoice: bolt });
    const late = await handlers['invoices.save']({ invoice: { ...bolt, date: '2026-11-02' } });
    vault.close();
    const again = await reopen(dir);
    expect(await handlersOf(again.records)['invoices.list'](undefined)).toEqual([late, early]);
    again.close();
  });

  it('change, go and come back under the same id', async () => {
    const { vault } = await newPractice();
    const handlers = handlersOf(vault.records);
    const { id } = await handlers['invoices.save']({ invoice: { ...bolt, isPaid: false } });
    await handlers['invoices.save']({ id, invoice: bolt });
    expect(await handlers['invoices.list'](undefined)).toEqual([{ ...bolt, id }]);
    await handlers['invoices.remove']({ invoiceId: id });
    expect(await handlers['invoices.list'](undefined)).toEqual([]);
    await handlers['invoices.save']({ id, invoice: bolt });
    expect(await handlers['invoices.list'](undefined)).toEqual([{ ...bolt, id }]);
    vault.close();
  });
});
