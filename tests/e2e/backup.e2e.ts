import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type ElectronApplication } from '@playwright/test';
import { answerOpenDialog, backupFiles, firstBackup, newBackupFolder } from './support/backups.js';
import { launch } from './support/launch.js';
import {
  answerByKeyboard,
  createVault,
  openPage,
  PASSPHRASE,
  proveRecovery,
  question,
  unlockToHome,
} from './support/owner.js';
import { words } from './support/words.js';

const t = words('fr');

/** A vault with two answers and a copy of it in a folder; the program is closed again. */
async function backedUp() {
  const program = await launch();
  const groups = await createVault(program.page);
  await openPage(program.page, 'assessment');
  await program.page.getByRole('button', { name: t('assessment.action.start-first') }).click();
  await answerByKeyboard(program.page, ['1', '3']);
  const next = (await question(program.page).textContent()) ?? '';
  const folder = newBackupFolder();
  await firstBackup(program, folder);
  const [name = ''] = backupFiles(folder);
  return { program, groups, next, folder, file: join(folder, name) };
}

const wipe = (dataDir: string): void => {
  rmSync(join(dataDir, 'practice.vault'), { recursive: true });
};

test('a wiped profile comes back with the recovery key alone, answers and all', async () => {
  const { program, groups, next, file } = await backedUp();
  await program.app.close();
  wipe(program.dataDir);

  const { app, page } = await launch({ dataDir: program.dataDir });
  await answerOpenDialog(app, file);
  await page.getByRole('button', { name: t('backup.action.have-backup') }).click();
  await page.getByRole('button', { name: t('backup.action.choose-file') }).click();
  await page.getByText(t('backup.label.with-recovery-key'), { exact: true }).click();
  await page.getByLabel(t('vault.label.recovery-key'), { exact: true }).fill(groups.join(' '));
  const fresh = 'piano nuage brouette citron';
  await page.getByLabel(t('vault.label.new-passphrase'), { exact: true }).fill(fresh);
  await page.getByLabel(t('vault.label.repeat-passphrase'), { exact: true }).fill(fresh);
  await page.getByRole('button', { name: t('backup.action.restore') }).click();
  await expect(page.getByText(t('backup.title.restored'))).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: t('vault.action.continue') }).click();
  const renewed = await proveRecovery(page);
  expect(renewed).not.toEqual(groups);
  await openPage(page, 'assessment');
  await expect(question(page)).toHaveText(next);
  await app.close();
});

test('a wrong passphrase says so, the right one opens the restored vault', async () => {
  const { program, next, file } = await backedUp();
  await program.app.close();
  wipe(program.dataDir);

  const first = await launch({ dataDir: program.dataDir });
  await answerOpenDialog(first.app, file);
  await first.page.getByRole('button', { name: t('backup.action.have-backup') }).click();
  await first.page.getByRole('button', { name: t('backup.action.choose-file') }).click();
  const field = first.page.getByLabel(t('vault.label.passphrase'), { exact: true });
  await field.fill('pas la bonne phrase du tout');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByText(t('vault.error.wrong-secret'))).toBeVisible({
    timeout: 20_000,
  });
  await field.fill(PASSPHRASE);
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByText(t('backup.title.restored'))).toBeVisible({ timeout: 20_000 });
  await first.page.getByRole('button', { name: t('vault.action.continue') }).click();
  await expect(first.page.getByRole('navigation')).toBeVisible();
  await first.app.close();

  const second = await launch({ dataDir: program.dataDir });
  await unlockToHome(second.page);
  await openPage(second.page, 'assessment');
  await expect(question(second.page)).toHaveText(next);
  await second.app.close();
});

test('a damaged copy is told from a wrong passphrase, in the drill and in a restore', async () => {
  const { program, file } = await backedUp();
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await program.page.getByRole('button', { name: t('backup.action.drill') }).click();
  await expect(program.page.getByText(t('backup.error.backup-damaged'))).toBeVisible();
  await expect(program.page.getByText(t('backup.status.run-damaged'))).toBeVisible();
  await program.app.close();
  wipe(program.dataDir);

  const { app, page } = await launch({ dataDir: program.dataDir });
  await answerOpenDialog(app, file);
  await page.getByRole('button', { name: t('backup.action.have-backup') }).click();
  await page.getByRole('button', { name: t('backup.action.choose-file') }).click();
  await page.getByLabel(t('vault.label.passphrase'), { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('backup.error.backup-damaged'))).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(t('vault.error.wrong-secret'))).toHaveCount(0);
  await page.getByRole('button', { name: t('vault.action.back') }).click();
  await expect(page.getByText(t('vault.title.language'))).toBeVisible();
  await app.close();
});

/** The menu's own entry, by its words. */
const chooseInMenu = (app: ElectronApplication, label: string) =>
  app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const entry = Menu.getApplicationMenu()
      ?.items.flatMap((menu) => menu.submenu?.items ?? [])
      .find((item) => item.label === wanted);
    entry?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  }, label);

test('a copy made, tried out and said in words; a cancelled dialog changes nothing', async () => {
  const { program, folder } = await backedUp();
  const { app, page } = program;
  await page.getByRole('button', { name: t('backup.action.drill') }).click();
  await expect(page.locator('.note.ok')).toContainText('restaurée à part');
  await expect(page.locator('.runs tbody tr')).toHaveCount(2);
  await page.getByRole('button', { name: t('backup.action.make') }).click();
  await expect(page.locator('.runs tbody tr')).toHaveCount(3);
  // Of one day only the newest is kept.
  expect(backupFiles(folder)).toHaveLength(1);
  await answerOpenDialog(app, undefined);
  await page.getByRole('button', { name: t('backup.action.choose') }).click();
  await expect(page.locator('.copy')).toHaveCount(2);
  // The window knows the folder's name and never its path.
  expect(await page.content()).not.toContain(folder);
  await openPage(page, 'today');
  // On the vault's own drive: better than nothing, and said.
  await expect(page.getByText(t('backup.title.concern-own-drive'))).toBeVisible();
  await page.getByRole('button', { name: t('backup.action.open') }).click();
  await expect(page.getByRole('heading', { name: t('backup.title.backups') })).toBeVisible();

  const photos = join(program.dataDir, 'practice.vault', 'att', 'ab');
  mkdirSync(photos, { recursive: true });
  writeFileSync(join(photos, `${'ab'.repeat(16)}.enc`), 'sealed, as far as a backup can tell');
  await openPage(page, 'today');
  await chooseInMenu(app, 'Sauvegarder maintenant');
  await expect(page.locator('.note.ok')).toContainText('1 fichier de photo ou de document');
  await expect(page.locator('.runs tbody tr')).toHaveCount(4);
  await expect(page.locator('.pagehead .sub')).toContainText('1 fichier de photo ou de document');
  await app.close();
});
