/** Where a vault should not be, and a vault that somebody else has open, in words on screen. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch, newDataDir } from './support/launch.js';
import { createVault, unlock, unlockToHome } from './support/owner.js';
import { words } from './support/words.js';

const t = words('fr');
const settings = JSON.stringify({ language: 'fr', theme: 'light' });

test('a second window on the same vault says who has it, and opens it once it is free', async () => {
  test.skip(process.platform === 'win32', 'making a link needs rights there');
  const first = await launch();
  await createVault(first.page);
  const dataDir = newDataDir();
  writeFileSync(join(dataDir, 'settings.json'), settings);
  symlinkSync(join(first.dataDir, 'practice.vault'), join(dataDir, 'practice.vault'));
  const second = await launch({ dataDir });
  await unlock(second.page);
  await expect(second.page.getByText(t('vault.error.vault-in-use'))).toBeVisible();
  await expect(second.page.getByText(`sur l’ordinateur ${hostname()} depuis le`)).toBeVisible();
  await first.app.close();
  await unlockToHome(second.page);
  await second.app.close();
});

test('a synchronised folder and conflict copies are named before the passphrase is asked', async () => {
  const dataDir = join(newDataDir(), 'OneDrive - Cabinet', 'cabinet-sur');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'settings.json'), settings);
  const warning = t('vault.prose.sync-folder', { service: 'OneDrive' });
  const first = await launch({ dataDir });
  const { page } = first;
  await page.getByRole('button', { name: t('vault.action.continue') }).click();
  await page.getByLabel(t('vault.label.practice-name')).fill('Cabinet des Tilleuls');
  await page.getByLabel(t('vault.label.owner-name')).fill('Dr Claire Vandenbroeck');
  await page.getByRole('button', { name: t('vault.action.continue') }).click();
  await expect(page.getByText(warning)).toBeVisible();
  await page.getByRole('button', { name: t('vault.action.back') }).click();
  await page.getByRole('button', { name: t('vault.action.back') }).click();
  await createVault(page);
  await first.app.close();

  writeFileSync(join(dataDir, 'practice.vault', 'keyring (1).a'), '');
  const second = await launch({ dataDir });
  await expect(second.page.getByText(warning)).toBeVisible();
  const copies = t('vault.prose.conflict-copies', { count: 1, names: 'keyring (1).a' });
  await expect(second.page.getByText(copies)).toBeVisible();
  await unlockToHome(second.page);
  await second.app.close();
});
