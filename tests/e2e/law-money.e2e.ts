import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerSaveDialog, launch } from './support/launch.js';
import {
  answerByKeyboard,
  createVault,
  openPage,
  pageShown,
  unlockToHome,
} from './support/owner.js';
import { lock } from './support/people.js';
import { pageSize } from './support/pdf-sizes.js';
import { noteInvoice, openMoney } from './support/tour-money.js';
import { words } from './support/words.js';

const t = words('fr');

test('a budget moved by keyboard, an invoice removed and brought back, the law of a day', async () => {
  test.setTimeout(120_000);
  const program = await launch();
  const { app } = program;
  let { page } = program;
  await createVault(page);

  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-first') }).click();
  await answerByKeyboard(page, ['3', '3', '3', '3', '3', '3']);
  await openPage(page, 'results');
  await page.getByRole('radio', { name: t('money.label.slider') }).check({ force: true });
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  const sum = page.getByLabel(t('money.label.sum'), { exact: true });
  await expect(sum).toHaveValue('0');
  const rows = page.locator('.budget-row');
  const open = await rows.count();
  expect(open).toBeGreaterThan(0);
  await page.keyboard.press('End');
  await expect(rows.locator('.budget-why')).toHaveCount(0);
  await expect(rows).toHaveCount(open);

  await openMoney(page, 'fr');
  await noteInvoice(page, 'fr', 'Serrure arrière', '1 250,50');
  const row = page.locator('.money-row');
  await expect(row).toContainText('1');
  await page
    .getByRole('button', { name: t('money.action.remove', { title: 'Serrure arrière' }) })
    .click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: t('money.action.undo'), exact: true }).click();
  await expect(row).toHaveCount(1);
  const file = join(mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-')), 'factures.pdf');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: t('money.action.export') }).click();
  await expect.poll(() => pageSize(file), { timeout: 30_000 }).toEqual({ width: 210, height: 297 });
  // Half-typed when the vault locks: given back after.
  await page.getByRole('button', { name: t('money.action.add') }).click();
  await page.getByLabel(t('money.label.what'), { exact: true }).fill('Éclairage');
  page = await lock(program, page);
  await unlockToHome(page);
  await openMoney(page, 'fr');
  await expect(page.getByLabel(t('money.label.what'), { exact: true })).toHaveValue('Éclairage');

  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('law.title.law') })
    .click();
  await pageShown(page);
  const day = page.getByLabel(t('law.label.day'), { exact: true });
  const first = page.locator('.law-list');
  await day.fill('2026-08-31');
  await expect(first).not.toContainText('art. 202');
  await day.fill('2026-09-01');
  await expect(first).toContainText(/art\.\s202/);
  await app.close();
});
