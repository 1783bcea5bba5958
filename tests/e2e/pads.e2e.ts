/** Ten leaves of a pad are stolen: the pad is noted, the theft declared, the letter made, a day ticked, and all of it kept. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerSaveDialog, launch } from './support/launch.js';
import { createVault, unlockToHome } from './support/owner.js';
import { lock } from './support/people.js';
import { addPad, backToList, openPads } from './support/pads.js';
import { words } from './support/words.js';

const t = words('fr');

test('ten numbers of a pad declared stolen, the letter for INAMI made, a date ticked and kept', async () => {
  test.setTimeout(60_000);
  const program = await launch();
  const { app } = program;
  let { page } = program;
  await createVault(page);
  const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });
  const field = (key: string) => page.getByLabel(t(key), { exact: true });

  await openPads(page, 'fr');
  await addPad(page, 'fr', {
    kind: 'prescription',
    from: 'A 004501',
    to: 'A 004550',
    holder: 'Dr Peeters',
    kept: 'Bureau 1, tiroir fermé',
  });
  await expect(page.getByText(t('pads.label.left', { count: 50 }))).toBeVisible();
  await backToList(page, 'fr');

  // As somebody does who has just seen it: through the palette.
  await page.getByRole('button', { name: t('app.action.search') }).click();
  await expect(page.locator('.palette input')).toBeFocused();
  await page.keyboard.type('perte ou vol');
  await expect(page.locator('.palette-entry').first()).toContainText(t('pads.action.palette'));
  await page.keyboard.press('Enter');
  await button('pads.action.declare').click();
  await page.locator('.pads-pick input[type=checkbox]').first().check();
  await field('pads.label.from').fill('A 004541');
  await expect(page.getByText(t('pads.label.count', { count: 10 }))).toBeVisible();
  await button('pads.action.next').click();
  await page.getByRole('radio', { name: t('pads.label.what-theft'), exact: true }).check();
  await field('pads.label.discoveredOn').fill('2026-11-20');
  await field('pads.label.note').fill('pris par un patient');
  await expect(page.getByText(t('pads.error.patient'))).toBeVisible();
  await field('pads.label.note').fill('tiroir forcé');
  await button('pads.action.next').click();

  const letter = join(mkdtempSync(join(tmpdir(), 'cabinet-sur-pads-')), 'lettre.pdf');
  await answerSaveDialog(app, letter);
  const inami = t('pads.prose.step-inami');
  await page
    .getByRole('button', {
      name: t('pads.label.action-of', { action: t('pads.action.letter-pdf'), name: inami }),
    })
    .click();
  await expect.poll(() => existsSync(letter), { timeout: 20_000 }).toBe(true);
  expect(readFileSync(letter).subarray(0, 5).toString()).toBe('%PDF-');

  const told = page.getByRole('checkbox', { name: inami });
  await told.click();
  await expect(told).toBeChecked();
  await button('pads.action.undo').click();
  await expect(told).not.toBeChecked();
  await told.click();
  await expect(page.getByLabel(t('pads.label.doneOn'))).toBeVisible();
  await field('pads.label.doneOn').fill('2026-11-21');

  // Locked while the last change is still on its way to the vault.
  page = await lock(program, page);
  await unlockToHome(page);
  await expect(page.getByText(t('pads.title.reminder'))).toBeVisible();
  await button('pads.action.open-steps').click();
  await expect(page.getByRole('checkbox', { name: inami })).toBeChecked();
  await expect(field('pads.label.doneOn')).toHaveValue('2026-11-21');
  await backToList(page, 'fr');
  await expect(page.getByText(t('pads.label.left', { count: 40 }))).toBeVisible();
});
