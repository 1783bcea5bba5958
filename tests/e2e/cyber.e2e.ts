/** A stolen computer: the wizard by keyboard, a lock in its middle, the conclusion, the register on paper. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerSaveDialog, launch, windowOf } from './support/launch.js';
import { createVault, unlockToHome } from './support/owner.js';
import { openCyber } from './support/tour-cyber.js';
import { words } from './support/words.js';

const t = words('fr');

test('a breach is noted by keyboard, survives a lock half-way, and ends on paper', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await openCyber(page);
  await page.getByRole('button', { name: t('cyber.action.begin') }).click();
  const radio = (key: string) => page.getByRole('radio', { name: t(key), exact: true });
  await radio('cyber.label.thing-computer').press('Space');
  await page.getByLabel(t('cyber.label.name')).fill('Portable de l’accueil');
  await page.keyboard.press('Enter');
  await radio('cyber.label.event-stolen').press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(t('cyber.label.noticed'))).not.toHaveValue('');
  // Locked at once, before the pause after which a form saves itself.
  await page.getByRole('button', { name: t('app.action.lock') }).click();
  await expect.poll(() => page.isClosed()).toBe(true);

  const again = await windowOf(app);
  await unlockToHome(again);
  await expect(again.getByText(t('cyber.title.reminder'))).toBeVisible();
  await again.getByRole('button', { name: t('cyber.action.open-clock') }).click();
  await again
    .getByRole('button', { name: /Portable de l’accueil/ })
    .first()
    .click();
  await expect(
    again.getByRole('heading', { name: t('cyber.title.step-noticed'), exact: true }),
  ).toBeVisible();
  await again.getByRole('button', { name: t('cyber.action.next') }).click();
  await again
    .getByRole('checkbox', { name: t('cyber.label.content-patient-files') })
    .press('Space');
  await again.getByRole('button', { name: t('cyber.action.next') }).click();
  await again.getByRole('radio', { name: t('cyber.label.known-no'), exact: true }).press('Space');
  await again.getByRole('button', { name: t('cyber.action.next') }).click();
  await again.getByRole('button', { name: t('cyber.action.next') }).click();
  await expect(again.getByText(t('cyber.prose.reason-not-protected'))).toBeVisible();
  await expect(again.getByText(t('cyber.prose.task-authority'))).toBeVisible();
  await again.getByRole('checkbox', { name: t('cyber.prose.task-police') }).press('Space');
  await again.getByRole('radio', { name: t('cyber.label.decision-notified') }).press('Space');
  await again.getByLabel(t('cyber.label.reference')).fill('A1-B2-C3');
  await again.getByRole('button', { name: t('cyber.action.finish') }).click();
  await expect(again.getByText(t('cyber.label.decision-notified'))).toBeVisible();

  const file = join(mkdtempSync(join(tmpdir(), 'cabinet-sur-cyber-')), 'register.pdf');
  await answerSaveDialog(app, file);
  await again.getByRole('button', { name: t('cyber.action.register-pdf') }).click();
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');

  await again.getByRole('button', { name: new RegExp(t('cyber.action.remove')) }).click();
  await expect(again.getByText(t('cyber.title.empty'))).toBeVisible();
  await again.getByRole('button', { name: t('cyber.action.undo') }).click();
  await expect(again.locator('.file-row')).toHaveCount(1);
  await app.close();
});
