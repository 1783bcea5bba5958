import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch, vaultPids, windowOf } from './support/launch.js';
import {
  answerByKeyboard,
  createVault,
  openPage,
  PASSPHRASE,
  proveRecovery,
  question,
  unlock,
  unlockToHome,
} from './support/owner.js';
import { words } from './support/words.js';

const t = words('fr');

test('a wrong passphrase and a damaged keyring are two different answers', async () => {
  const first = await launch();
  await createVault(first.page);
  await first.app.close();

  const second = await launch({ dataDir: first.dataDir });
  await unlock(second.page, 'pas la bonne phrase du tout');
  await expect(second.page.getByText(t('vault.error.wrong-secret'))).toBeVisible({
    timeout: 20_000,
  });
  await unlockToHome(second.page);
  await second.app.close();

  const keyrings = ['keyring.a', 'keyring.b'].map((name) =>
    join(first.dataDir, 'practice.vault', name),
  );
  for (const path of keyrings) damage(path);
  const third = await launch({ dataDir: first.dataDir });
  await unlock(third.page);
  await expect(third.page.getByText(t('vault.error.keyring-damaged'))).toBeVisible({
    timeout: 20_000,
  });
  await expect(third.page.getByText(t('vault.error.wrong-secret'))).toHaveCount(0);
  await third.app.close();
});

function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes[60] = (bytes[60] ?? 0) ^ 0x01;
  writeFileSync(path, bytes);
}

test('one damaged copy of the keyring is repaired and said', async () => {
  const first = await launch();
  await createVault(first.page);
  await first.app.close();
  damage(join(first.dataDir, 'practice.vault', 'keyring.a'));
  const second = await launch({ dataDir: first.dataDir });
  await unlock(second.page);
  await expect(second.page.getByText(t('vault.prose.repaired'))).toBeVisible({ timeout: 20_000 });
  await second.app.close();
});

test('the recovery key opens the vault again and is replaced', async () => {
  const first = await launch();
  const groups = await createVault(first.page);
  await first.app.close();

  const second = await launch({ dataDir: first.dataDir });
  const { page } = second;
  await page.getByRole('button', { name: t('vault.action.use-recovery-key') }).click();
  await page.getByLabel(t('vault.label.recovery-key')).fill(groups.join(' ').toLowerCase());
  const fresh = 'piano nuage brouette citron';
  await page.getByLabel(t('vault.label.new-passphrase'), { exact: true }).fill(fresh);
  await page.getByLabel(t('vault.label.repeat-passphrase'), { exact: true }).fill(fresh);
  await page.getByRole('button', { name: t('vault.action.recover') }).click();
  const renewed = await proveRecovery(page);
  expect(renewed).not.toEqual(groups);
  await second.app.close();

  const third = await launch({ dataDir: first.dataDir });
  await unlock(third.page, PASSPHRASE);
  await expect(third.page.getByText(t('vault.error.wrong-secret'))).toBeVisible({
    timeout: 20_000,
  });
  await unlock(third.page, fresh);
  await expect(third.page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await third.app.close();
});

test('locking empties the window and gives back what was being typed', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await openPage(page, 'settings');
  await page.getByLabel(t('app.label.practice-name')).fill('Nom pas encore enregistré');
  const pids = await vaultPids(app);
  expect(pids.length).toBe(1);
  await page.getByRole('button', { name: t('app.action.lock') }).click();

  await expect.poll(() => page.isClosed()).toBe(true);
  const closed = await windowOf(app);
  await expect(closed.getByLabel(t('vault.label.passphrase'), { exact: true })).toBeVisible();
  for (const pid of await vaultPids(app)) expect(pids).not.toContain(pid);

  await unlockToHome(closed);
  await openPage(closed, 'settings');
  await expect(closed.getByLabel(t('app.label.practice-name'))).toHaveValue(
    'Nom pas encore enregistré',
  );
  await app.close();
});

test('Ctrl+L locks in the middle of a question and the note is there afterwards', async () => {
  const { app, page } = await launch();
  await createVault(page);
  await openPage(page, 'assessment');
  await page.getByRole('button', { name: t('assessment.action.start-first') }).click();
  await answerByKeyboard(page, ['1', '3']);
  const text = await question(page).textContent();
  await page.getByLabel(t('assessment.label.note')).pressSequentially('à moitié écr');
  await app.evaluate(({ Menu, BrowserWindow }) => {
    // The accelerator of the menu entry: a key sent to the page alone does not reach the menu.
    const entry = Menu.getApplicationMenu()
      ?.items.flatMap((menu) => menu.submenu?.items ?? [])
      .find((item) => item.accelerator === 'CmdOrCtrl+L');
    entry?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  });
  await expect.poll(() => page.isClosed()).toBe(true);
  const closed = await windowOf(app);
  await unlockToHome(closed);
  await openPage(closed, 'assessment');
  await expect(question(closed)).toHaveText(text ?? '');
  await expect(closed.getByLabel(t('assessment.label.note'))).toHaveValue('à moitié écr');
  await app.close();
});
