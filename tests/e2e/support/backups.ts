/** Backups as a GP makes them: the system's dialogs are answered, the rest goes through the screen. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { openPage } from './owner.js';
import { words } from './words.js';

export const newBackupFolder = (): string => mkdtempSync(join(tmpdir(), 'cle-usb-'));

export const backupFiles = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.vbk'));

/** What the system's next open dialogs answer. Undefined: the user cancels. */
export async function answerOpenDialog(
  app: ElectronApplication,
  path: string | undefined,
): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({
        canceled: chosen === undefined,
        filePaths: chosen === undefined ? [] : [chosen],
      });
  }, path);
}

/** From the empty screen to the first verified copy. */
export async function firstBackup(
  { app, page }: { readonly app: ElectronApplication; readonly page: Page },
  folder: string,
  language: InterfaceLanguage = 'fr',
): Promise<void> {
  const t = words(language);
  await answerOpenDialog(app, folder);
  await openPage(page, 'backups', language);
  await page.getByRole('button', { name: t('backup.action.choose-first') }).click();
  await expect(page.locator('.note.ok')).toBeVisible({ timeout: 20_000 });
  expect(backupFiles(folder)).toHaveLength(1);
}
