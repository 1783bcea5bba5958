/** Walks through the files of the inventory: the steps of an import with bad rows, export, archives. */
import { expect, type Page } from '@playwright/test';
import type { InterfaceLanguage } from '../../../shared/base/language.js';
import { writeCsv } from '../../../shared/table/write-csv.js';
import { listTable } from '../../support/tables/inventory-rows.js';
import { chooseItemsPart, chooseTable, openFiles } from './inventory-files.js';
import type { Stop } from './tour.js';
import { words } from './words.js';

export async function tourInventoryFiles(
  page: Page,
  language: InterfaceLanguage,
  stop: Stop,
): Promise<void> {
  const t = words(language);
  const press = (key: string, values = {}) =>
    page.getByRole('button', { name: t(key, values), exact: true }).click();
  const heading = (key: string) =>
    expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(t(key), { timeout: 15_000 });
  await openFiles(page, language);
  await chooseTable(
    page,
    'a.xls',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  );
  await expect(page.getByRole('alert')).toBeVisible();
  await stop(page, 'inventory-file-refused');
  const [headings = [], first = [], ...rest] = listTable(60);
  const strange = [...first];
  strange[1] = 'Ophtalmologie';
  await chooseTable(page, 'inventaire-2026.csv', writeCsv([headings, strange, first, ...rest]));
  await heading('inventory-import.title.columns');
  await stop(page, 'inventory-columns');
  await press('inventory-import.action.check');
  await heading('inventory-import.title.check');
  await stop(page, 'inventory-check');
  await press('inventory-import.action.take', { count: 59 });
  await heading('inventory-import.title.done');
  await stop(page, 'inventory-import-done');
  await press('inventory-import.action.undo');
  await expect(page.getByText(t('inventory-import.status.undone'))).toBeVisible();
  await chooseItemsPart(page, language, 'export');
  await stop(page, 'inventory-export');
  await chooseItemsPart(page, language, 'archive');
  await expect(page.locator('.imp-phrase')).toHaveText(/\w/);
  await stop(page, 'inventory-archive');
}
