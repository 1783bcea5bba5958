/** Ways through import, export and archives as a user takes them. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { openInventory } from './inventory.js';
import { words } from './words.js';

/** From anywhere, over the list. */
export async function openFiles(page: Page, language: InterfaceLanguage): Promise<void> {
  const t = words(language);
  await openInventory(page, language);
  await page.getByRole('button', { name: t('inventory-import.title.page'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    t('inventory-import.title.page'),
  );
}

export async function chooseTable(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator('.imp-drop input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

export const chooseItemsPart = (
  page: Page,
  language: InterfaceLanguage,
  part: 'import' | 'export' | 'archive',
): Promise<void> =>
  page
    .locator('.imp .seg label')
    .filter({ hasText: words(language)(`inventory-import.label.part-${part}`) })
    .click();
