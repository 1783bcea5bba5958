import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { decisionTexts, openGuide, openSecrecy, walk } from './support/guide.js';
import { answerSaveDialog, launch } from './support/launch.js';
import { createVault, unlockToHome } from './support/owner.js';
import { lock } from './support/people.js';
import { pageSize } from './support/pdf-sizes.js';
import { words } from './support/words.js';

const t = words('fr');
const { conclusions } = decisionTexts('fr');

test('a card found and printed, secrecy decided by keyboard, a contact added and brought back', async () => {
  test.setTimeout(120_000);
  const program = await launch();
  const { app } = program;
  let { page } = program;
  await createVault(page);

  // From the palette straight to a card, by words that stand inside it and without accents.
  await page.getByRole('button', { name: t('app.action.search') }).click();
  const palette = page.getByRole('dialog').getByRole('combobox');
  await palette.fill('stupefiants exiges');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('#card-demand-refuse')).toBeInViewport();

  const search = page.getByRole('searchbox', { name: t('guide.label.search') });
  await search.fill('TOUTE arme montree');
  await expect(page.locator('.guide-card')).toHaveCount(1);
  await expect(
    page.getByRole('status').getByText(t('guide.status.found', { count: 1 })),
  ).toBeVisible();
  const file = join(mkdtempSync(join(tmpdir(), 'cabinet-sur-e2e-')), 'fiche.pdf');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: t('guide.action.print-cards') }).click();
  await expect.poll(() => pageSize(file), { timeout: 30_000 }).toEqual({ width: 210, height: 297 });

  await openSecrecy(page);
  await walk(page, [
    ['whom', '1'],
    ['police-why', '2'],
    ['danger-who', '2'],
    ['vulnerable-danger', '1'],
  ]);
  await page.keyboard.press('Backspace');
  await walk(page, [
    ['vulnerable-danger', '1'],
    ['vulnerable-alone', '2'],
  ]);
  await expect(page.locator('.secrecy-question')).toHaveText(
    conclusions['inform-prosecutor'] ?? '',
  );
  await expect(page.locator('.secrecy-question')).toBeFocused();
  await expect(page.locator('.secrecy-law').first()).toContainText('353');
  await expect(page.locator('.secrecy-law').first()).toContainText('458bis');
  await page.getByRole('button', { name: t('secrecy.action.restart') }).click();
  await walk(page, [
    ['whom', '4'],
    ['family-who', '5'],
  ]);
  await expect(page.locator('.secrecy-question')).toHaveText(conclusions['family'] ?? '');

  await openGuide(page, 'contacts');
  await page.locator('.guide-add button').first().click();
  const phone = page.getByLabel(t('guide.label.phone'), { exact: true });
  await phone.fill('081 00 00 01');
  await page.locator('.guide-contact .btn.icon').click();
  await expect(page.locator('.guide-contact')).toHaveCount(0);
  await page.getByRole('button', { name: t('guide.action.undo'), exact: true }).click();
  await expect(phone).toHaveValue('081 00 00 01');
  // Typed a moment before the lock: nothing has been saved by itself yet.
  await phone.fill('081 00 00 02');
  page = await lock(program, page);
  await unlockToHome(page);
  await openGuide(page, 'contacts');
  await expect(page.getByLabel(t('guide.label.phone'), { exact: true })).toHaveValue(
    '081 00 00 02',
  );
  // Nothing of the walk was kept.
  await openSecrecy(page);
  await expect(page.locator('.secrecy-path')).toHaveCount(0);
  await app.close();
});
